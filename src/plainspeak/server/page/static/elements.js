// Making and finding elements. Text from documents only ever becomes text, never markup.

export function byId(id) {
  return document.getElementById(id);
}

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (name in made && name !== "list") {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((each) => each !== null && each !== undefined && each !== false));
  return made;
}

export function button(text, onclick, properties = {}) {
  return element("button", { type: "button", onclick, ...properties }, text);
}

export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

export function shorten(text, most = 60) {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words;
}

// Tells people who use a screen reader what has happened.
export function say(text) {
  byId("status").textContent = text;
}
