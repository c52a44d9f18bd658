// Brings the page to rest and reads it in one trip; what changes from here on makes `still` say so.
// Needs names.js, prepare.js, fields.js and collect.js before it.

async function look(given) {
  const rest = await prepare(given);
  const read = collect(given);
  const kept = window[Symbol.for("touchpoint-auditor")];
  kept.watch.takeRecords();
  kept.changes = 0;
  return [rest, read];
}
