import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../commands/user-error.ts'
import { explained } from '../../references/hosted-failure.ts'
import { connection, type Octokit } from '../connection.ts'
import type { Repository } from '../context.ts'
import type { RepositoryOptions } from '../releases.ts'
import { ApiError, unlessAbsent } from '../retry.ts'
import { type Clock, DELETING, paced, READING } from './pace.ts'

/** What is asked of one repository on GitHub, one request after the other and never faster than it allows. */
export interface Requests {
  readonly repository: Repository
  readonly hasToken: boolean
  /** What GitHub answers. Throws `UserError` where it refuses, or cannot be asked. */
  ask<T extends Answer>(question: Question, send: Send<T>): Promise<T>
  /** The same; nothing where GitHub says that it is not there. */
  find<T>(question: Question, send: Send<T>): Promise<T | undefined>
  /** The same, where whoever asks knows what a refusal means. Throws `ApiError`. */
  read<T>(send: Send<T>): Promise<T>
  /** Removes one thing. `attempts`: how often that was tried, since a lost answer may have been a yes. Throws `ApiError`. */
  remove(send: Send<Removed>, attempts: { count: number }): Promise<void>
}

/** What is left of an answer that says that something is gone. */
export interface Removed {
  readonly status: number
}

export interface Question {
  /** What it is about, for people. */
  readonly about: string
  /** What the token has to allow, as `actions: read`. */
  readonly permission: string
}

/** Its data are an object or a list, unless something else than the API has answered. */
export interface Answer {
  readonly data: unknown
}

/** Sends one request; the parameters are those that all have. */
export type Send<T> = (octokit: Octokit, common: Common) => Promise<T>

export interface Common {
  readonly owner: string
  readonly repo: string
  readonly request: { readonly signal: AbortSignal }
}

/** What GitHub answers to each removal that it has carried out. */
const NO_CONTENT = 204

/** Removing is worth waiting for a while: GitHub mostly asks for a minute. */
const LONGEST_WAIT_SECONDS = 300

/** Requests with the token and to the server of `hub`; `clock` is for the pace, `hub.wait` for GitHub's bad moments. */
export function connectRequests({ repository, ...hub }: RepositoryOptions, clock: Partial<Clock> = {}): Requests {
  const { now = () => new Date(), wait = (seconds: number) => setTimeout(seconds * 1000) } = clock
  const call = connection({ ...hub, wait: hub.wait ?? wait, now, longestWait: LONGEST_WAIT_SECONDS })
  const pace = paced({ now, wait })
  const common = { owner: repository.owner, repo: repository.name }
  const hasToken = hub.token !== undefined

  const send = <T>(points: number, one: Send<T>): Promise<T> =>
    call(true, async (octokit, request) => {
      await pace(points)
      return one(octokit, { ...common, request })
    })

  const asked = async <T>({ about, permission }: Question, question: () => Promise<T>): Promise<T> => {
    try {
      return await explained({ reference: about, permission, hasToken }, question)
    } catch (error) {
      throw error instanceof UserError ? new UserError(`${error.message}. Nothing was removed.`) : error
    }
  }

  return {
    repository,
    hasToken,
    read: (one) => send(READING, one),
    ask: async (question, one) => understood(question, await asked(question, () => send(READING, one))),
    find: (question, one) => asked(question, () => unlessAbsent(send(READING, one))),

    async remove(one, attempts) {
      const { status } = await send(DELETING, (octokit, parameters) => {
        attempts.count++
        return one(octokit, parameters)
      })
      // A page to log in to, as proxies send it, removes nothing.
      if (status !== NO_CONTENT) throw new ApiError(`expected the answer ${NO_CONTENT} of a removal`, status, false)
    },
  }
}

function understood<T extends Answer>({ about }: Question, answer: T): T {
  if (typeof answer.data === 'object' && answer.data !== null) return answer
  throw new UserError(
    `${about}: expected JSON from GitHub's API, found something else; check its address, and what a proxy may have answered. Nothing was removed.`,
  )
}
