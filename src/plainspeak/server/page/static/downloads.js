// What can be taken along: copies of the document, the list of words, the report.

import { byId, button, count, say } from "./elements.js";
import { download } from "./server.js";

export function showDownloads(work, file) {
  const { can_comment: comments, can_change: changes, can_track: tracks } = file.answer;
  const here = (kind) => () => take(work, kind, [file]);
  const all = (kind) => () => take(work, kind, work.state.files);
  byId("downloads").replaceChildren(
    button("Copy with comments", here("commented"), { disabled: !comments, className: "primary" }),
    button(tracks ? "Copy with tracked changes" : "Changed copy", here("changed"), {
      disabled: !changes || !file.edits.length,
    }),
    button("Word list", all("words")),
    button("Report", all("report")),
  );
  byId("download-note").textContent = [
    comments ? "" : "Comments can be put into Word, OpenDocument and PDF files.",
    changes ? "" : "Words cannot be changed in this kind of file.",
    work.state.files.length > 1
      ? `The word list and the report are about all ${count(work.state.files.length, "document")}.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

async function take(work, kind, files) {
  try {
    const documents = files.map((each) => work.state.sent(each));
    const { name, blob } = await download(kind, documents, work.state.settings);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    work.showProblem("");
    say(`${name} is in your downloads.`);
  } catch (error) {
    work.showProblem(error.message);
  }
}
