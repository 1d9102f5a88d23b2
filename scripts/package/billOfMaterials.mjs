/** What ships, with its exact versions, as CycloneDX: for any tool that compares it with what is known against them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../system/failure.mjs'
import { runNpm } from '../system/npm.mjs'
import { inProject } from '../system/paths.mjs'

/**
 * Writes npm's own list, from the lock alone, of what isn't for building and testing, without what differs from machine
 * to machine: its number, its time, the folder's name. (`--omit=dev` isn't used: npm 11 leaves out with it what a tool for
 * building uses as well, such as zod.) Electron is for npm such a tool, and of pdf.js, which unpdf has in it, npm
 * knows nothing; both ship all the same.
 * @param {string} file
 * @param {string} electron the version that is packed
 * @throws {Failure} with npm's own words
 */
export async function writeBillOfMaterials(file, electron) {
  const run = await runNpm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx'])
  if (run.code !== 0) throw new Failure(`npm sbom failed: ${run.stderr}`)
  const { serialNumber: _number, metadata, components, dependencies, ...bill } = JSON.parse(run.stdout)
  const { name } = read('package.json')
  const { timestamp: _time, component, ...made } = metadata
  const shipped = shippedPackages()
  const parts = [
    partOf('framework', 'electron', electron),
    partOf('library', 'pdfjs-dist', pdfjsVersion()),
    // What is there twice, here and for building, is told of once, by the other.
    ...components
      .filter((/** @type {Named} */ part) => shipped.has(`${part.name}@${part.version}`))
      .map((/** @type {Named} */ part) => ({ ...part, scope: 'required', properties: [] })),
  ]
  const refs = new Set([component['bom-ref'], ...parts.map((part) => part['bom-ref'])])
  const uses = dependencies
    .filter((/** @type {Uses} */ { ref }) => refs.has(ref))
    .map((/** @type {Uses} */ { ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
  const whole = {
    ...bill,
    metadata: { ...made, component: { ...component, type: 'application', name } },
    components: parts,
    dependencies: uses,
  }
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`)
}

/**
 * @param {string} type
 * @param {string} name
 * @param {string} version
 */
function partOf(type, name, version) {
  return { 'bom-ref': `${name}@${version}`, type, name, version, scope: 'required', purl: `pkg:npm/${name}@${version}` }
}

/** The version of pdf.js in unpdf, as pdf.js itself says it. */
function pdfjsVersion() {
  const code = readFileSync(inProject('node_modules', 'unpdf', 'dist', 'pdfjs.mjs'), 'utf8')
  const version = /apiVersion:"(\d+\.\d+\.\d+)"/.exec(code)?.[1]
  if (version === undefined) throw new Failure('unpdf no longer says which pdf.js it holds; look for it anew.')
  return version
}

/** @typedef {{ readonly name: string, readonly version: string }} Named */
/** @typedef {{ readonly ref: string, readonly dependsOn: readonly string[] }} Uses */

/** Every `name@version` that the lock has for more than building and testing. */
function shippedPackages() {
  const { devDependencies } = read('package.json')
  const shipped = new Set()
  for (const [path, { version, dev, optional }] of Object.entries(read('package-lock.json').packages)) {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (name !== '' && !dev && !optional && !(name in devDependencies)) shipped.add(`${name}@${version}`)
  }
  return shipped
}

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(inProject(name), 'utf8'))
}
