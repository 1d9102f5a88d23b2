/** The npm packages that ship in the program: the one list from which the bill of materials and the notices are made. */
import { readFileSync } from 'node:fs'
import { inProject } from '../system/paths.mjs'

/**
 * @typedef {object} ShippedPackage
 * @property {string} folder where it is installed, relative to the project, e.g. `node_modules/zod`
 * @property {string} name
 * @property {string} version
 */

/**
 * Every package that the lock file lists for more than building and testing.
 * @returns {ShippedPackage[]} sorted by name, then version
 */
export function shippedPackages() {
  const { devDependencies } = read('package.json')
  const shipped = new Map()
  for (const [folder, { version, dev, optional }] of Object.entries(read('package-lock.json').packages)) {
    const name = folder.split('node_modules/').at(-1) ?? ''
    if (name === '' || dev || optional || name in devDependencies) continue
    shipped.set(`${name}@${version}`, { folder, name, version })
  }
  return [...shipped.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** The version of pdf.js inside unpdf, which npm doesn't know of; null if unpdf no longer states it. */
export function pdfjsVersion() {
  const code = readFileSync(inProject('node_modules', 'unpdf', 'dist', 'pdfjs.mjs'), 'utf8')
  return /apiVersion:"(\d+\.\d+\.\d+)"/.exec(code)?.[1] ?? null
}

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(inProject(name), 'utf8'))
}

/**
 * Code-unit order: the same on every machine, whatever its locale.
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
