/** Reads from the server; a failure is an Error whose message can be shown. */

async function getJson(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  } catch (cause) {
    if (cause.name === "AbortError") {
      throw cause;
    }
    throw new Error("Fretway can't be reached. Is it still running, and on the same network?", { cause });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(body.error ?? `The server answered ${response.status}.`), { code: body.code });
  }
  return body;
}

/** Returns one page of songs. */
export function findSongs({ text, sort, page, size }, signal) {
  const query = new URLSearchParams({ sort, page, size });
  if (text) {
    query.set("q", text);
  }
  return getJson(`/api/library?${query}`, signal);
}

export function getTrack(trackId, signal) {
  return getJson(`/api/tracks/${encodeURIComponent(trackId)}`, signal);
}

/** Returns the chart of an arrangement, or of the preferred one if none is named. */
export function getHighway(trackId, arrangement, signal) {
  const query = arrangement === undefined ? "" : `?arrangement=${arrangement}`;
  return getJson(`/api/tracks/${encodeURIComponent(trackId)}/highway${query}`, signal);
}

/** Returns the plugins of the server. */
export function getPlugins() {
  return getJson("/api/plugins");
}

/** Returns where a file of a plugin is, by its path in the plugin. */
export function pluginFileUrl(id, path) {
  return `/api/plugins/${encodeURIComponent(id)}/file/${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function audioUrl(trackId) {
  return `/api/tracks/${encodeURIComponent(trackId)}/audio`;
}
