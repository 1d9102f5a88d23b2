/** The licences of what ships, as its makers ask for them to be given: the text that the About window shows. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../system/failure.mjs'
import { inProject } from '../system/paths.mjs'
import { pdfjsVersion, shippedPackages } from './shipped.mjs'

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i
const RULE = `\n\n${'-'.repeat(80)}\n\n`
const INTRODUCTION = `Factmark contains the following packages, under these licences. Electron and Chromium bring their own, in the
files LICENSE and LICENSES.chromium.html beside the program.`

/** unpdf contains pdf.js but has no notice of it; this is what pdf.js asks for. */
const PDFJS = `Copyright Mozilla Foundation

Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
the License. The text of the License is at the end of this file.`

/**
 * The text of the notices: each licence once, below the packages that it covers.
 * @returns {string}
 * @throws {Failure} if a package states no licence at all
 */
export function thirdPartyNotices() {
  /** @type {Map<string, string[]>} */
  const packagesByLicence = new Map()
  const add = (/** @type {string} */ text, /** @type {string} */ name) =>
    packagesByLicence.set(text, [...(packagesByLicence.get(text) ?? []), name])
  for (const part of shippedPackages()) add(licenceOf(part), `${part.name}@${part.version}`)
  add(PDFJS, `pdf.js@${pdfjsVersion() ?? '(version unknown)'} (in unpdf)`)
  const sections = [...packagesByLicence].map(
    ([text, names]) => `${names.map((name) => ` - ${name}`).join('\n')}\n\n${text}`,
  )
  const apache = readFileSync(inProject('scripts', 'package', 'apache-2.0.txt'), 'utf8').trimEnd()
  return `${[INTRODUCTION, ...sections, apache].join(RULE)}\n`
}

/**
 * A package's licence in its own words: the files in which it gives it, else the section of its README, else what its
 * manifest states.
 * @param {import('./shipped.mjs').ShippedPackage} part
 */
function licenceOf({ folder, name }) {
  const place = inProject(folder)
  const names = readdirSync(place).sort()
  const texts = names
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(place, file), 'utf8').replaceAll('\r\n', '\n').trim())
  if (texts.length > 0) return texts.join('\n\n')
  const readme = names.find((file) => /^readme/i.test(file))
  const section = readme && licenceSection(readFileSync(join(place, readme), 'utf8'))
  if (section?.includes('Copyright')) return section
  const { license, author } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  if (!license) throw new Failure(`${name} states no licence: look for it, and add it in scripts/package/notices.mjs.`)
  const holder = typeof author === 'string' ? author : author?.name
  return holder ? `${license}\n\nCopyright ${holder}` : String(license)
}

/**
 * What stands below the heading “License” of a README; undefined if there is no such heading.
 * @param {string} markdown
 */
function licenceSection(markdown) {
  const section = markdown.split(/^#+ /m).find((part) => /^licen[cs]e\s*\n/i.test(part))
  return section?.slice(section.indexOf('\n')).trim()
}
