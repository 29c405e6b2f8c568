// Puts the page together: what people do goes to the state, and what changes is shown.

import { about, authorise, isThisComputer, setKey } from "./server.js";
import { State } from "./state.js";
import { byId, say } from "./elements.js";
import { Work } from "./work.js";
import { openFiles } from "./opening.js";

const state = new State();
const work = new Work(state, startAgain);

async function begin() {
  if (!isThisComputer()) {
    byId("privacy").textContent = "Your text goes to this server only, and it is not kept there.";
  }
  try {
    await authorise();
    const { audiences, audience } = await about();
    state.audience = audience;
    work.showAudiences(audiences);
    show("start");
  } catch (error) {
    if (error.status === 401 && !isThisComputer()) {
      show("key-form");
    } else {
      fail(error.message);
    }
  }
}

function show(id) {
  for (const each of ["key-form", "start", "work"]) {
    byId(each).hidden = each !== id;
  }
}

function fail(message) {
  show("work");
  byId("document-title").textContent = "This page cannot be used";
  for (const each of document.querySelectorAll("#work > :not(.bar):not(#problem), #work .tools")) {
    each.hidden = true;
  }
  byId("problem").textContent = message;
  byId("problem").hidden = false;
}

function startAgain() {
  work.stopChecking();
  state.clear();
  byId("text").value = "";
  show("start");
  byId("files").focus();
}

async function openAll(sources) {
  show("work");
  await openFiles(state, work, sources);
}

async function fromFiles(list) {
  const sources = await Promise.all(
    [...list].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })),
  );
  if (sources.length) {
    await openAll(sources);
  }
}

byId("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  setKey(byId("key").value);
  begin();
});

byId("files").addEventListener("change", async (event) => {
  await fromFiles(event.target.files);
  event.target.value = "";
});

byId("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  openAll([{ name: "pasted text.txt", text: byId("text").value }]);
});

byId("text").addEventListener("paste", (event) => {
  if (event.clipboardData.files.length) {
    event.preventDefault();
    fromFiles(event.clipboardData.files);
  }
});

for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    document.body.classList.add("dragging");
  });
}

for (const kind of ["dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (kind === "drop" || event.relatedTarget === null) {
      document.body.classList.remove("dragging");
    }
  });
}

document.addEventListener("drop", (event) => {
  event.preventDefault();
  fromFiles(event.dataTransfer.files).catch(() => say("These files cannot be opened."));
});

begin();
