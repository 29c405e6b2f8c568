// Edits of a text: [start, end, words], in UTF-16 code units, sorted and apart.
//
// The server gets all edits with the offsets of the text as it was opened. What is done on the page
// has the offsets of the text as it is now, so each new edit is put into terms of the first text.

export function apply(text, edits) {
  let made = "";
  let at = 0;
  for (const [start, end, words] of edits) {
    made += text.slice(at, start) + words;
    at = end;
  }
  return made + text.slice(at);
}

// The edits that lead from the first text to what `next` makes of the present one.
export function compose(edits, next) {
  return next.toSorted((one, other) => other[0] - one[0]).reduce(composeOne, edits);
}

// One more edit. Those that it touches are put together with it.
function composeOne(edits, [start, end, words]) {
  const before = [];
  const touched = [];
  const after = [];
  let shiftBefore = 0; // how far the present text has moved against the first one
  let shiftBehind = 0;
  let shift = 0;
  for (const edit of edits) {
    const here = edit[0] + shift;
    const past = here + edit[2].length;
    shift += edit[2].length - (edit[1] - edit[0]);
    if (past < start) {
      before.push(edit);
      shiftBefore = shiftBehind = shift;
    } else if (here > end) {
      after.push(edit);
    } else {
      touched.push({ edit, here, past });
      shiftBehind = shift;
    }
  }
  const first = touched.find(({ here }) => here <= start);
  const last = touched.findLast(({ past }) => past >= end);
  const from = first ? first.edit[0] : start - shiftBefore;
  const to = last ? last.edit[1] : end - shiftBehind;
  const prefix = first ? first.edit[2].slice(0, start - first.here) : "";
  const suffix = last ? last.edit[2].slice(end - last.here) : "";
  return [...before, [from, to, prefix + words + suffix], ...after];
}

// Where an offset stands once some edits are made.
export function moved(offset, edits) {
  let by = 0;
  for (const [start, end, words] of edits) {
    if (end <= offset && !(start === end && start === offset)) {
      by += words.length - (end - start);
    } else if (start < offset) {
      return start + by + words.length;
    }
  }
  return offset + by;
}

// What the server has said of a text, for the text with some more edits made: findings whose words
// have changed are gone, all others have moved.
export function movedAnswer(answer, edits) {
  const sorted = edits.toSorted((one, other) => one[0] - other[0]);
  const to = (offset) => moved(offset, sorted);
  const touched = (start, end) =>
    sorted.some((edit) => edit[0] < end && edit[1] > start);
  const movedEdits = (list) => list && list.map(([start, end, words]) => [to(start), to(end), words]);
  return {
    ...answer,
    text: apply(answer.text, sorted),
    blocks: answer.blocks.map(([start, end, ...rest]) => {
      const grown = sorted.some((edit) => edit[0] === edit[1] && edit[0] === end);
      const extra = grown ? sorted.find((edit) => edit[0] === end)[2].length : 0;
      return [to(start), to(end) + extra, ...rest];
    }),
    findings: answer.findings
      .filter((each) => !touched(each.start, each.end))
      .map((each) => ({
        ...each,
        start: to(each.start),
        end: to(each.end),
        suggestions: each.suggestions.map((one) => ({ ...one, edits: movedEdits(one.edits) })),
        explanation: movedEdits(each.explanation),
      })),
    helpful: answer.helpful.map((each) => ({
      ...each,
      start: to(each.start),
      end: to(each.end),
    })),
  };
}
