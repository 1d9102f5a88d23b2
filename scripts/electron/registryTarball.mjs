/**
 * Fetching a package's tarball by way of npm, so that the user's registry, mirror and proxy settings hold. npm tells
 * where it is; it is fetched directly, which can show how far it is, or by npm where only npm gets through (a registry
 * that wants a login, a proxy, a certificate authority of the user's own).
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reasonOf } from '../system/failure.mjs'
import { runNpm } from '../system/npm.mjs'
import { startProgress } from './progress.mjs'

/**
 * @typedef {object} Tarball
 * @property {string} name the package's
 * @property {string} version
 * @property {string} sha512 of the tarball, base64
 */

const NPM_RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000']

/**
 * Fetches a tarball and checks it.
 * @param {Tarball} tarball
 * @param {string} folder where to put it
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path
 * @throws {Error} if it can't be had, or isn't the one whose checksum is known
 */
export async function fetchTarball(tarball, folder, say) {
  const url = await locate(tarball)
  let file = join(folder, 'package.tgz')
  try {
    await download(url, file, `${tarball.name}@${tarball.version}`)
  } catch (error) {
    rmSync(file, { force: true })
    say(`The download broke off: ${reasonOf(error)}. Leaving it to npm …`)
    file = await packWithNpm(tarball, folder)
  }
  const sha512 = await sha512Of(file)
  if (sha512 !== tarball.sha512) {
    throw new Error(
      `the tarball of ${tarball.name}@${tarball.version} that the npm registry gave is not the one that is known: its SHA-512 is\n` +
        `     ${sha512}\n     instead of\n     ${tarball.sha512}\n` +
        '     Nothing was unpacked. A proxy or a mirror may have damaged or replaced it: ask those who run it, or set another registry.',
    )
  }
  return file
}

/**
 * @param {Tarball} tarball
 * @returns {Promise<string>} the tarball's URL in the user's registry
 */
async function locate({ name, version }) {
  const run = await runNpm(['view', `${name}@${version}`, 'dist.tarball', '--json', ...NPM_RETRIES])
  if (run.code !== 0) throw new Error(`npm could not look up ${name}@${version}: ${npmComplaint(run)}`)
  let url
  try {
    url = JSON.parse(run.stdout)
  } catch {}
  if (typeof url !== 'string') throw new Error(`npm does not say where the tarball of ${name}@${version} is`)
  return url
}

/**
 * @param {string} url
 * @param {string} file
 * @param {string} label
 */
async function download(url, file, label) {
  const response = await fetch(url)
  if (!response.ok || !response.body)
    throw new Error(`the registry answered ${response.status} ${response.statusText}`.trim())
  const progress = startProgress(label, Number(response.headers.get('content-length')))
  const meter = new Transform({
    transform(chunk, _encoding, done) {
      progress.advance(chunk.length)
      done(null, chunk)
    },
  })
  try {
    // The types of the web's streams in lib.dom and in Node differ in name only.
    const body = /** @type {import('node:stream/web').ReadableStream} */ (response.body)
    await pipeline(Readable.fromWeb(body), meter, createWriteStream(file))
  } finally {
    progress.stop()
  }
}

/**
 * @param {Tarball} tarball
 * @param {string} folder
 */
async function packWithNpm({ name, version }, folder) {
  // With a cache of its own, which goes when the folder goes: nobody wants these 196 MB twice.
  const place = ['--pack-destination', folder, '--cache', join(folder, 'npm-cache')]
  const run = await runNpm(['pack', `${name}@${version}`, '--ignore-scripts', ...place, ...NPM_RETRIES])
  const packed = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (run.code !== 0 || !packed) throw new Error(`npm could not fetch ${name}@${version}: ${npmComplaint(run)}`)
  return join(folder, packed)
}

/** @param {{ code: number, stderr: string }} run */
function npmComplaint({ code, stderr }) {
  const lines = stderr
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/A complete log|^npm \S+\s*$/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, ''))
  return lines.length > 0 ? lines.slice(0, 4).join('; ') : `exit code ${code}`
}

/** @param {string} file */
async function sha512Of(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}
