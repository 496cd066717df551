import {Session} from './session.ts';

let started: Promise<Session> | undefined;

/** The editor that all tests with the usual settings open their windows in; failures.ts ends it after the last one. */
export function sharedSession(): Promise<Session> {
  started ??= Session.start();
  return started;
}
