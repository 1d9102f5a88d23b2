/** A main process that imports the libraries it is told, prints how many names each exports, and ends. */
import { app } from 'electron'

/** @type {Record<string, number>} */
const counts = {}
for (const name of JSON.parse(process.env.FACTMARK_TEST_LIBRARIES ?? '[]')) {
  counts[name] = Object.keys(await import(name)).length
}
process.stdout.write(JSON.stringify(counts), () => app.exit(0))
