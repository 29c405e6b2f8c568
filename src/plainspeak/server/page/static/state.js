// What the page knows: the documents, what was done with them, and what the server says.

import { compose, movedAnswer } from "./edits.js";

export class State {
  constructor() {
    this.audience = null;
    this.clear();
  }

  clear() {
    this.files = [];
    this.current = null;
    this.ok = [];
    this.past = [];
    this.future = [];
  }

  get settings() {
    return { audience: this.audience, ok: this.ok };
  }

  // Takes in a document that was opened; the one with most to change comes first.
  add(source, answer) {
    const file = { source, answer, edits: [], left: [], version: 0 };
    this.files.push(file);
    this.files.sort((one, other) => other.answer.rank - one.answer.rank);
    return file;
  }

  // Takes in what the server says of a document as it is now. The name of a finding comes from the
  // words around it too, so what was left is known by its place.
  receive(file, answer) {
    const place = ({ rule, start }) => `${rule} ${start}`;
    const { findings } = file.answer;
    const left = new Set(findings.filter(({ id }) => file.left.includes(id)).map(place));
    const same = answer.findings.filter((each) => left.has(place(each))).map(({ id }) => id);
    file.left = [...new Set([...file.left, ...same])];
    file.answer = answer;
  }

  // A document as it is sent to the server.
  sent(file) {
    return { ...file.source, edits: file.edits, left: file.left };
  }

  // The findings that are still to be looked at.
  open(file) {
    return file.answer.findings.filter((each) => !file.left.includes(each.id));
  }

  // Puts other words in: `edits` have the offsets of the text as it is shown.
  change(file, edits, what) {
    this.remember(file, what);
    file.edits = compose(file.edits, edits);
    file.answer = movedAnswer(file.answer, edits);
    file.version += 1;
  }

  leave(file, finding) {
    this.remember(file, `left “${finding.label}” as it is`);
    file.left = [...file.left, finding.id];
  }

  allow(file, word) {
    this.remember(file, `allowed “${word}”`);
    this.ok = [...this.ok, word];
    file.version += 1;
  }

  forbid(file, word) {
    this.remember(file, `no longer allowed “${word}”`);
    this.ok = this.ok.filter((each) => each !== word);
    file.version += 1;
  }

  remember(file, what) {
    this.past.push({ file, what, ...this.snapshot(file) });
    this.future = [];
  }

  snapshot(file) {
    return { edits: file.edits, left: file.left, answer: file.answer, ok: this.ok };
  }

  undo() {
    return this.step(this.past, this.future);
  }

  redo() {
    return this.step(this.future, this.past);
  }

  step(from, to) {
    const last = from.pop();
    if (!last) {
      return null;
    }
    const { file, what } = last;
    to.push({ file, what, ...this.snapshot(file) });
    const otherWords = this.ok !== last.ok;
    this.ok = last.ok;
    Object.assign(file, { edits: last.edits, left: last.left, answer: last.answer });
    file.version += 1;
    this.current = file;
    return { what, otherWords };
  }
}
