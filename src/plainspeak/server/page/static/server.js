// Asks the server. The key lives in this tab alone: it is no cookie, so no other page can use it.

const STORED = "plainspeak-key";

let key = sessionStorage.getItem(STORED) ?? "";

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function isThisComputer() {
  return ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
}

export function setKey(given) {
  key = given;
  sessionStorage.setItem(STORED, key);
}

// Exchanges the one-time token in the address for the key, and takes it out of the address.
export async function authorise() {
  const token = location.hash.slice(1);
  if (/^[\w-]{20,}$/.test(token)) {
    history.replaceState(null, "", location.pathname);
    if (!key) {
      const answer = await ask("POST", "/page/key", token);
      setKey((await answer.json()).key);
    }
  }
}

export async function about() {
  return (await ask("GET", "/page/about")).json();
}

export async function marked(document, { audience, ok }, signal) {
  const body = JSON.stringify({ document, audience, ok });
  return (await ask("POST", "/page/marked", body, signal)).json();
}

export async function download(kind, documents, { audience, ok }) {
  const body = JSON.stringify({ kind, documents, audience, ok });
  const answer = await ask("POST", "/page/download", body);
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "");
  return { name: named ? decodeURIComponent(named[1]) : "plainspeak", blob: await answer.blob() };
}

async function ask(method, address, body, signal) {
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  let answer;
  try {
    answer = await fetch(address, { method, body, headers, signal });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Refused(0, "plainspeak has stopped. Start it again, and open the page anew.");
  }
  if (answer.ok) {
    return answer;
  }
  let message = `The server answered with status ${answer.status}.`;
  try {
    message = (await answer.json()).error ?? message;
  } catch {
    // a proxy may answer in another form
  }
  if (answer.status === 401 && isThisComputer()) {
    message = 'This page has lost its key. Run "plainspeak open" again for a new address.';
  }
  throw new Refused(answer.status, message);
}

// The bytes of a file as base64, in pieces, since a call takes a limited number of arguments.
export function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
