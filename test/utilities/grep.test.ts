import { fileURLToPath } from "node:url";
import { grep } from "../../server/src/core/utilities/grep/grep";
import { testTable } from "../support/toolTable";

testTable(fileURLToPath(new URL("../tables/grep.cases.json", import.meta.url)), grep);
