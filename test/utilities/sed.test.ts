import { fileURLToPath } from "node:url";
import { sed } from "../../server/src/core/utilities/sed/sed";
import { testTable } from "../support/toolTable";

testTable(fileURLToPath(new URL("../tables/sed.cases.json", import.meta.url)), sed);
