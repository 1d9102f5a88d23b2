/** Lists what ships, with exact versions, as CycloneDX: for any tool that compares it with known vulnerabilities. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../system/failure.mjs'
import { runNpm } from '../system/npm.mjs'
import { inProject } from '../system/paths.mjs'
import { pdfjsVersion, shippedPackages } from './shipped.mjs'

/**
 * Writes npm's own list, made from the lock file alone, reduced to what ships and without what differs from machine to
 * machine (serial number, time, the folder's name). `--omit=dev` isn't used: npm 11 then also leaves out packages that
 * a build tool happens to use, such as zod. Electron is a development dependency to npm, and pdf.js is hidden inside
 * unpdf; both ship, so they are added.
 * @param {string} file
 * @param {string} electron the version that is packed
 * @throws {Failure} with npm's own words
 */
export async function writeBillOfMaterials(file, electron) {
  const run = await runNpm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx'])
  if (run.code !== 0) throw new Failure(`npm sbom failed: ${run.stderr}`)
  const { serialNumber: _number, metadata, components, dependencies, ...bill } = JSON.parse(run.stdout)
  const { name } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const { timestamp: _time, component, ...made } = metadata
  const shipped = new Set(shippedPackages().map((part) => `${part.name}@${part.version}`))
  const pdfjs = pdfjsVersion()
  if (pdfjs === null)
    throw new Failure('unpdf no longer states its version of pdf.js; update scripts/package/shipped.mjs.')
  const parts = [
    partOf('framework', 'electron', electron),
    partOf('library', 'pdfjs-dist', pdfjs),
    // npm marks a package that also serves building as such; here it ships.
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

/** @typedef {{ readonly name: string, readonly version: string }} Named */
/** @typedef {{ readonly ref: string, readonly dependsOn: readonly string[] }} Uses */
