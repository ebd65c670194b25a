import { createSocket, type Socket } from "node:dgram";

const TYPES: Record<number, string> = { 1: "A", 16: "TXT" };

/** A nameserver where the shop of the stories asks: it says what a story writes down, by `name TYPE`. */
export async function nameserver(records: Map<string, string>): Promise<Socket> {
  const [host = "", port] = (process.env.OJA_E2E_DNS ?? "").split(":");
  const socket = createSocket("udp4");
  socket.on("message", (query, asker) => socket.send(answer(query, records), asker.port, asker.address));
  await new Promise<void>((ready) => socket.bind(Number(port), host, ready));
  return socket;
}

function answer(query: Buffer, records: Map<string, string>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const end = at + 5;
  const type = query.readUInt16BE(at + 1);
  const value = records.get(`${labels.join(".").toLowerCase()} ${TYPES[type]}`);
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(value ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  const question = query.subarray(12, end);
  if (!value) return Buffer.concat([header, question]);
  const data =
    type === 1
      ? Buffer.from(value.split(".").map(Number))
      : Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(type, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(60, 6);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([header, question, record, data]);
}
