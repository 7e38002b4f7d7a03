/** How an awk program fails: before it runs, or while it does. */

/** mawk refuses the program: `mawk: line N: message`, exit status 2. */
export class AwkSyntaxError {
  constructor(
    readonly line: number,
    message: string | readonly string[],
    /** "bare": without the word "line". "last": mawk reads no further. */
    readonly form: "line" | "bare" | "last" = "line",
  ) {
    this.messages = typeof message === "string" ? [message] : message;
  }

  readonly messages: readonly string[];
}

/** All that mawk complains of in a program: it reads on behind a mistake. */
export class AwkSyntaxErrors {
  constructor(readonly all: readonly AwkSyntaxError[]) {}
}

/** `mawk: run time error: message` with the place in the input; exit status 2. */
export class AwkRuntimeError {
  constructor(readonly message: string) {}
}

/** `mawk: message`, exit status 2: a file that cannot be opened. */
export class AwkFatalError {
  constructor(readonly message: string) {}
}
