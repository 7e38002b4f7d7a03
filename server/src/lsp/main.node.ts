/** The program that the extension starts: bundled to dist/server.js. */
import { startNodeServer } from "./nodeServer";

startNodeServer();
