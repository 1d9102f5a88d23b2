/** The paths in a workspace. All are made here, from checked ids, so that none can lead out of it. */
import { join, relative, sep } from 'node:path'
import { isId } from '../../core/model/ids.ts'

/** The file that makes a folder a workspace. */
export function workspaceFilePath(root: string): string {
  return join(root, 'workspace.json')
}

/** The file of the codebook. */
export function codebookPath(root: string): string {
  return join(root, 'codebook.json')
}

/** The folder of the claim records. */
export function claimsFolder(root: string): string {
  return join(root, 'claims')
}

/** A claim record. Throws as `articlePath` does. */
export function claimPath(root: string, claim: string): string {
  return join(claimsFolder(root), `${checked(claim)}.json`)
}

/** The folder of the findings of others that were imported. */
export function findingsFolder(root: string): string {
  return join(claimsFolder(root), 'library')
}

/** One imported library of findings. Throws as `articlePath` does. */
export function findingsPath(root: string, name: string): string {
  return join(findingsFolder(root), `${checked(name)}.jsonl`)
}

/** A file that is evidence, by the hex digest of its bytes. Throws as `originalPath` does. */
export function evidencePath(root: string, sha256: string): string {
  return join(root, 'evidence', checkedDigest(sha256))
}

/** The folder of the articles. */
export function articlesFolder(root: string): string {
  return join(root, 'articles')
}

/** An article's file. Throws if `article` isn't an id; callers have checked it. */
export function articlePath(root: string, article: string): string {
  return join(articlesFolder(root), `${checked(article)}.json`)
}

/** An imported file itself, by the hex digest of its bytes. Throws if that isn't one; callers have computed it. */
export function originalPath(root: string, sha256: string): string {
  return join(articlesFolder(root), 'originals', checkedDigest(sha256))
}

/** The folder of all layers, or of those on one article. */
export function layersFolder(root: string, article?: string): string {
  return article === undefined ? join(root, 'layers') : join(root, 'layers', checked(article))
}

/** One annotator's layer on one article. Throws as `articlePath` does. */
export function layerPath(root: string, article: string, annotator: string): string {
  return join(layersFolder(root, article), `${checked(annotator)}.json`)
}

/** The folder of what was removed. */
export function trashFolder(root: string): string {
  return join(root, '.factmark', 'trash')
}

/** What is being moved to the trash and back. */
export function journalFolder(root: string): string {
  return join(root, '.factmark', 'journal')
}

/** The second copy of an article's file. Throws as `articlePath` does. */
export function articleCopyPath(root: string, article: string): string {
  return join(root, '.factmark', 'copies', `${checked(article)}.json`)
}

/** One layer's audit trail. Throws as `articlePath` does. */
export function auditPath(root: string, article: string, annotator: string): string {
  return join(auditFolder(root), checked(article), `${checked(annotator)}.jsonl`)
}

/** The folder of the trails of what is switched for the whole workspace. No article has this name: it isn't an id. */
export function switchTrailsFolder(root: string): string {
  return join(auditFolder(root), '_workspace')
}

/** The trail of what one annotator switched for the whole workspace. Throws as `articlePath` does. */
export function switchTrailPath(root: string, annotator: string): string {
  return join(switchTrailsFolder(root), `${checked(annotator)}.jsonl`)
}

/** The folder of the audit trails. */
export function auditFolder(root: string): string {
  return join(root, '.factmark', 'audit')
}

/** The folder of one layer's earlier versions. Throws as `articlePath` does. */
export function historyFolder(root: string, article: string, annotator: string): string {
  return join(root, '.factmark', 'history', checked(article), checked(annotator))
}

/** The folder of the files that were set aside, of one article. Throws as `articlePath` does. */
export function setAsideFolder(root: string, article: string): string {
  return join(root, '.factmark', 'set-aside', checked(article))
}

/** The folder of what is remembered of annotators' decisions. */
function memoryFolder(root: string): string {
  return join(root, '.factmark', 'memory')
}

/** What is remembered of one annotator's decisions. Throws as `articlePath` does. */
export function memoryPath(root: string, annotator: string): string {
  return join(memoryFolder(root), `${checked(annotator)}.json`)
}

/** The mappings of foreign labels that were decided. */
export function mappingsPath(root: string): string {
  return join(root, '.factmark', 'mappings.json')
}

/** The index that one annotator's table of annotations is read from. Throws as `articlePath` does. */
export function tableIndexPath(root: string, annotator: string): string {
  return join(root, '.factmark', 'index', `${checked(annotator)}.jsonl`)
}

/** The lock of one annotator. Throws as `articlePath` does. */
export function lockPath(root: string, annotator: string): string {
  return join(root, '.factmark', 'locks', `${checked(annotator)}.json`)
}

/** The lock of whoever adjudicates an article. */
export function adjudicationLockPath(root: string, article: string): string {
  return join(root, '.factmark', 'settling', `${checked(article)}.json`)
}

/** The invitation by which a folder is a copy of a server's workspace. */
export function serverInvitationPath(root: string): string {
  return join(root, '.factmark', 'server', 'invitation.json')
}

/** What a copy of a server's workspace knows of it. */
export function serverStatePath(root: string): string {
  return join(root, '.factmark', 'server', 'state.json')
}

/** The members of a server's workspace, as they were last heard of. */
export function serverMembersPath(root: string): string {
  return join(root, '.factmark', 'server', 'members.json')
}

/** The articles that a member keeps on this computer. */
export function serverPinsPath(root: string): string {
  return join(root, '.factmark', 'server', 'pins.json')
}

/** What the member is to annotate, as the server said last. */
export function serverTasksPath(root: string): string {
  return join(root, '.factmark', 'server', 'tasks.json')
}

/** What the server has of a layer, as it was sent last. Throws as `articlePath` does. */
export function serverBasePath(root: string, article: string, annotator: string): string {
  return join(root, '.factmark', 'server', 'base', checked(article), `${checked(annotator)}.json`)
}

/** The folder of lines of an article's trails that were replaced. Throws as `articlePath` does. */
export function serverForksFolder(root: string, article: string): string {
  return join(root, '.factmark', 'server', 'forks', checked(article))
}

/** Lines of a layer's trail that a merge replaced. Throws as `articlePath` does. */
export function serverForkPath(root: string, article: string, annotator: string, digest: string): string {
  return join(serverForksFolder(root, article), `${checked(annotator)}-${checkedDigest(digest)}.jsonl`)
}

/** The shared document that the server had last. */
export function serverDocumentPath(root: string, key: 'guidelines' | 'codebook' | 'settings'): string {
  return join(root, '.factmark', 'server', 'documents', key)
}

/** What the server's version of a file replaced, by the file's name within the workspace. */
export function serverAsidePath(root: string, name: string, digest: string): string {
  const flat = name.replaceAll('/', '-')
  const dot = flat.lastIndexOf('.')
  return join(
    root,
    '.factmark',
    'server',
    'aside',
    `${flat.slice(0, dot)}-${checkedDigest(digest).slice(0, 12)}${flat.slice(dot)}`,
  )
}

/** A file that is being fetched from the server. Throws as `originalPath` does. */
export function serverPartsPath(root: string, sha256: string): string {
  return join(root, '.factmark', 'server', 'parts', checkedDigest(sha256))
}

/** A path within the workspace as people and other programs read it: relative to it, with forward slashes. */
export function nameWithin(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

function checkedDigest(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a digest: ${sha256}`)
  return sha256
}

function checked(id: string): string {
  if (!isId(id)) throw new Error(`not an id: ${JSON.stringify(id)}`)
  return id
}
