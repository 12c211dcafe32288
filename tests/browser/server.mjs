// Serves a folder below a path as GitHub Pages does: index.html for a folder, a redirect to the address with the slash,
// and 404.html for whatever is not there. In: a folder (it may be filled later) and the path. Out: the site's address.
// Listens on this machine only; writes nothing.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Starts the server; `close` ends it and every connection still open. */
export async function serve(folder, path) {
  const server = createServer((request, response) => {
    answer(folder, path, request, response).catch((fault) => response.destroy(fault));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = new URL(path, `http://127.0.0.1:${server.address().port}`);
  return {
    address,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(folder, path, request, response) {
  const asked = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  if (!asked.startsWith(path)) return send(response, 404, ".txt", "outside the site\n");
  const file = normalize(join(folder, asked.slice(path.length)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) {
    return send(response, 404, ".txt", "outside the site\n");
  }
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !asked.endsWith("/")) {
    return response.writeHead(301, { location: `${encodeURI(asked)}/` }).end();
  }
  const wanted = found?.isDirectory() ? join(file, "index.html") : file;
  const body = await readFile(wanted).catch(() => undefined);
  if (body) return send(response, 200, extname(wanted), body);
  return send(response, 404, ".html", await readFile(join(folder, "404.html")).catch(() => "not found\n"));
}

function send(response, status, ending, body) {
  response.writeHead(status, { "content-type": TYPES[ending] ?? "application/octet-stream" }).end(body);
}
