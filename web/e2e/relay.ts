import { type ChildProcess, spawn } from "node:child_process";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One address behind which servers of the same shop take each other's place, as when it is started anew. */
export async function openRelay(first: string) {
  let goal = new URL(first);
  let losing = "";
  let lost = 0;
  const relay = createServer((asked, answer) => {
    const { hostname, port } = goal;
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (got) => {
      if (losing && asked.method === "POST" && asked.url?.endsWith(losing)) {
        lost += 1;
        answer.destroy();
        return;
      }
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    leadTo: (next: string) => {
      goal = new URL(next);
    },
    /** From now on these changes are made, and nobody hears of it; none with an empty path. */
    loseAnswers: (path: string) => {
      losing = path;
    },
    lost: () => lost,
    close: () => {
      relay.closeAllConnections();
      relay.close();
    },
  };
}

/** Another web server of the same shop, with other settings. */
export async function serve(port: number, settings: Record<string, string>) {
  const server: ChildProcess = spawn(`${root}.venv/bin/oja`, ["serve"], {
    cwd: root,
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  const late = Date.now() + 60_000;
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (Date.now() > late || server.exitCode !== null) throw new Error("The other server did not open");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { url, close: () => server.kill("SIGTERM") };
}
