// Completes package-lock.json after `npm install`: where a registry does not offer the optional packages of other
// platforms, npm leaves them out, and `npm ci` then refuses the lock. Their versions stand in the packages that want them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const target = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const lock = JSON.parse(readFileSync(target, "utf8"));
const added = [];
for (const wanting of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (place in lock.packages) continue;
    const words = name.split(/[/-]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    const libc = ["musl", "gnu"].filter((library) => os.includes("linux") && words.includes(library));
    lock.packages[place] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(wanting.dev ? { dev: true } : {}),
      ...(libc.length ? { libc: libc.map((library) => (library === "gnu" ? "glibc" : library)) } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(target, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.join(", ")}.` : "The lock is complete.");
