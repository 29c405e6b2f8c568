// Opens documents one after the other, so that the first is there soon.

import { base64, marked } from "./server.js";
import { count, say } from "./elements.js";

export async function openFiles(state, work, sources) {
  const problems = [];
  work.showProblem("");
  work.showProgress(sources.length);
  for (const { name, text, bytes } of sources) {
    const source = text === undefined ? { name, data: base64(bytes) } : { name, text };
    try {
      const answer = await marked({ ...source, edits: [], left: [] }, state.settings);
      const file = state.add(source, answer);
      state.current ??= file;
      if (sources.length > 1) {
        state.current = state.files[0];
      }
      work.show();
    } catch (error) {
      problems.push(sources.length > 1 ? `${name}: ${error.message}` : error.message);
    }
  }
  work.showProblem(problems.join(" "));
  if (state.current) {
    work.show();
    work.focusTitle();
    say(`${count(state.open(state.current).length, "thing")} to look at.`);
  } else {
    work.showNothing();
  }
}
