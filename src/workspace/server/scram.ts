/** What PostgreSQL keeps of a password (RFC 5803), made here, so that the server never sees the password itself. */
import { createHash, createHmac, pbkdf2Sync, randomBytes, randomInt } from 'node:crypto'

const ROUNDS = 4096

/** A password's verifier with a fresh salt. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  // SASLprep (RFC 4013) is more than this for characters that no keyboard has; whoever uses those is refused at login.
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ROUNDS, 32, 'sha256')
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored}:${hmac(salted, 'Server Key').toString('base64')}`
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Letters and digits that nobody takes for another: 24 of these 31 are 118 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read out or typed: six groups of four. */
export function onePassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? ''
  return Array.from({ length: 6 }, () => Array.from({ length: 4 }, letter).join('')).join('-')
}
