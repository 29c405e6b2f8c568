// retext-simplify has no command of its own: this gives it the files that are named.
import { readFile } from "node:fs/promises";
import { retext } from "retext";
import simplify from "retext-simplify";

const checker = retext().use(simplify);
let found = 0;
for (const path of process.argv.slice(2)) {
  const file = await checker.process(await readFile(path, "utf8"));
  found += file.messages.length;
}
console.log(found);
