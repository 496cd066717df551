import {type Cue, type CueCompiler, type CueTarget, matches} from './cue.ts';
import type {Actor} from './cue-elements.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Whose part is spoken of. */
export interface Voice {
  readonly mentor: boolean;
  readonly member: boolean;
  readonly everyone: boolean;
}

export interface Voices {
  readonly mentor: readonly Cue[];
  readonly member: readonly Cue[];
  readonly everyone: readonly Cue[];
}

/** Compiles the cues that tell whose part a sentence or heading speaks of. */
export function compileVoices(voices: Vocabulary['voices'], compiler: CueCompiler): Voices {
  const compile = (texts: readonly string[]) => texts.map(text => compiler.compile(text));
  return {mentor: compile(voices.mentor), member: compile(voices.member), everyone: compile(voices.everyone)};
}

/** Whose part the target itself speaks of; undefined where it does not say. */
export function voiceOf(target: CueTarget, voices: Voices): Voice | undefined {
  const mentor = voices.mentor.some(cue => matches(cue, target));
  const member = voices.member.some(cue => matches(cue, target));
  const everyone = voices.everyone.some(cue => matches(cue, target));
  return mentor || member || everyone ? {mentor, member, everyone} : undefined;
}

/** Whether that voice speaks of the actor; where nobody is named, a handbook speaks to its members. */
export function speaksOf(voice: Voice | undefined, actor: Actor): boolean {
  if (!voice) return actor === 'member';
  return voice.everyone || voice[actor];
}
