/** The program that the extension starts: bundled to dist/server.js. */
import { startServerProgram } from "./start.node";

startServerProgram();
