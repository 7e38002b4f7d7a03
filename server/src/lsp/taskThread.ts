/** The thread of node that performs tasks: both of its ends. */
import { getHeapStatistics } from "node:v8";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { answerOf, type StartThread, type TaskAnswer, type TaskRequest } from "./background";

const NAME = "maintscript tasks";
/** An analysis that needs more is given up: its thread ends, the server does not. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };

/** Starts the program itself once more, as a thread; it calls `serveTasks` there. */
export function threadOf(program: string): StartThread {
  return (answered, lost) => {
    const stopFlag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(program, { workerData: { name: NAME, stopFlag }, resourceLimits: LIMITS });
    let isClosed = false;
    const end = (reason: string) => {
      if (isClosed) return;
      isClosed = true;
      lost(reason);
    };
    worker.on("message", (answer: TaskAnswer) => answered(answer));
    worker.on("error", (error) => end(error.message));
    worker.on("exit", (status) => end(`ended with status ${status}`));
    worker.unref();
    return {
      stopFlag,
      post: (request) => worker.postMessage(request),
      close: () => {
        isClosed = true;
        void worker.terminate();
      },
    };
  };
}

/** Is this such a thread? Then it performs what it is sent from now on. */
export function serveTasks(): boolean {
  if (isMainThread || !parentPort || workerData?.name !== NAME) return false;
  const port = parentPort;
  const stopFlag: Int32Array = workerData.stopFlag;
  let last: Promise<unknown> = Promise.resolve();
  port.on("message", (request: TaskRequest) => {
    last = last.then(async () => {
      const answer = await answerOf(request, {
        stop: () => Atomics.load(stopFlag, 0) !== 0,
        pause: () => Promise.resolve(),
        failed: (what, error) => console.error(what, error),
      });
      port.postMessage({ ...answer, heapBytes: getHeapStatistics().total_heap_size });
    });
  });
  return true;
}
