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

// Makes the children of an element those given, and leaves alone what is there already, so that the
// focus stays where it is and little has to be laid out anew.
export function setChildren(parent, children) {
  const wanted = new Set(children);
  for (const each of [...parent.childNodes]) {
    if (!wanted.has(each)) {
      each.remove();
    }
  }
  children.forEach((each, at) => {
    if (parent.childNodes[at] !== each) {
      parent.insertBefore(each, parent.childNodes[at] ?? null);
    }
  });
}

// Remembers what was made for a key, and makes it again only when the key is new. Of what is
// alike, each is used once.
export class Reuse {
  constructor() {
    this.made = new Map();
    this.next = new Map();
  }

  get(key, make) {
    const [found = make(), ...others] = this.made.get(key) ?? [];
    this.made.set(key, others);
    this.next.set(key, [...(this.next.get(key) ?? []), found]);
    return found;
  }

  // Forgets what was not asked for since the last time.
  finish() {
    this.made = this.next;
    this.next = new Map();
  }
}

// Tells people who use a screen reader what has happened.
export function say(text) {
  byId("status").textContent = text;
}
