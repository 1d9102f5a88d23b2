/**
 * What goes into the package and how it is closed. The build has the libraries in it, so no node_modules are packed;
 * the fuses prevent using the program as a plain Node.
 */
import { inProject } from '../system/paths.mjs'

/** The window's executable on Linux. The launcher of the command line, which lies beside it, is `factmark`. */
const EXECUTABLE = 'factmark-desktop'

const PACKED = [
  'package.json',
  'LICENSE',
  'out/THIRD_PARTY_NOTICES.txt',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  '!node_modules/**',
]

const SAMPLES = {
  from: 'annotations',
  to: 'annotations',
  filter: ['workspace.json', 'guidelines.md', 'articles/**'],
}

const launcher = (/** @type {string} */ name, to = name) => ({ from: `scripts/package/launchers/${name}`, to })

/**
 * @typedef {object} Place
 * @property {string} electron a folder with the unpacked Electron that is packed
 * @property {string} version Electron's
 * @property {string} output the folder for what is built
 * @property {string} bill the file that lists what ships
 * @property {string} extras a folder with the completions of the command line, made from itself
 */

/**
 * The configuration for electron-builder.
 * @param {Place} place
 * @returns {import('electron-builder').Configuration}
 */
export function configuration({ electron, version, output, extras, bill }) {
  const manual = { from: 'docs/factmark.1', to: 'share/man/man1/factmark.1' }
  const completions = { from: extras, to: 'share' }
  return {
    appId: 'factmark.desktop',
    productName: 'Factmark',
    copyright: 'MIT',
    directories: { output },
    electronDist: electron,
    electronVersion: version,
    // American English is what Chromium falls back on.
    electronLanguages: ['en-GB', 'en-US', 'nl'],
    icon: inProject('scripts', 'package', 'icon.png'),
    files: PACKED,
    extraResources: [SAMPLES, { from: bill, to: 'factmark.cdx.json' }],
    asar: true,
    npmRebuild: false,
    publish: null,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    // What a double click opens; in Windows the installer registers it.
    fileAssociations: [
      {
        ext: 'factmark-server',
        name: 'Factmark invitation',
        description: 'Invitation to a team that works with Factmark',
        mimeType: 'application/x-factmark-server',
        role: 'Viewer',
      },
    ],
    linux: {
      executableName: EXECUTABLE,
      category: 'Office',
      synopsis: 'Mark the facts in news articles',
      maintainer: 'Factmark',
      extraFiles: [launcher('factmark'), manual, completions],
    },
    deb: {
      fpm: [
        `${inProject('scripts', 'package', 'launchers', 'factmark-deb')}=/usr/bin/factmark`,
        `${inProject('docs', 'factmark.1')}=/usr/share/man/man1/factmark.1`,
        `${extras}/=/usr/share`,
      ],
    },
    mac: {
      category: 'public.app-category.productivity',
      extraResources: [launcher('factmark'), { ...manual, to: 'man/factmark.1' }],
    },
    win: { extraFiles: [launcher('factmark.cmd')] },
    nsis: { oneClick: false, differentialPackage: false },
  }
}
