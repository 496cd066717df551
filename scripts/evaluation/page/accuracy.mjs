import {groupBy, measure} from '../measures.mjs';
import {expectation} from './expect.mjs';
import {compareTable, groupTable, mainTable} from './figures.mjs';
import {blocks} from './markdown.mjs';
import {trust} from './trust.mjs';
import {byTopic, topicTable, weakTopics} from './weak-topics.mjs';

const roleNames = {mentor: 'Mentor', practice: 'Mentor best practice', mentee: 'Mentee'};

const labelling = `The labels were made by language-model readers, one a handbook, who followed a written criterion for each topic, literally and from explicit text. No person checked every label, so none of these figures says how well the linter agrees with people. On other handbooks two such readers worked independently and agreed on 94.5 of 100 topics (kappa 0.91; F1 of *missing* 0.95), which is about the most that any method can reach here.`;

const leftOut = `Two sets of handbooks are kept apart.

- **Left out.** 25 handbooks are learned from. To be fair to a handbook, everything learned is learned anew without it: the weights, the curves, and the thresholds, from the other 24. Then the linter as it is shipped, but with that knowledge, lints it. Cues are the exception: they were written while reading these 25 handbooks, so **every left-out figure with cues is optimistic**.
- **Never looked at.** 17 handbooks whose texts and labels were never opened while the linter was made; only totals are ever printed of them. **This is the figure to trust.**

Two smaller things make the left-out figures a little kinder than the truth, with or without cues: a few settings of the learning were chosen on these same 25 handbooks, and the scores that curves and thresholds are fitted to come from weights that had seen the handbook left out, among 24.`;

const words = `- **Absent** and **missing**: the reader found nothing on the topic; the linter reports it as not addressed. A report is *right* where both agree.
- **Precision**: of the topics reported missing, the share that really is absent. Low precision means false alarms.
- **Recall**: of the topics really absent, the share that is reported. Low recall means overlooked gaps.
- **F1**: one number for both, 1 at best.
- **Strict** counts every topic, and a topic the reader called *partial* counts as addressed: to report it as missing is a false alarm. **Clear** leaves the partial ones out, as readers themselves hesitate there.
- **Kappa**: how far linter and reader agree on covered, partial or missing, beyond what chance would give; 0 is chance, 1 is full agreement.
- **Evidence hit rate**: where both see a topic addressed, how often one of the places the linter shows (three at most) lies within three lines of a place the reader cited.
- **In brackets**: 95 % intervals, from 1,000 draws of handbooks with replacement. With other handbooks of this kind the figure would probably lie in there.`;

/**
 * docs/accuracy.md.
 *
 * @param {{date: string, command: string, judged: object[], check: object | undefined, variants: object[], baselines: object[],
 *   checklist: object, overlooked: string}} results `judged` are the judgements of the whole linter on handbooks left out
 * @returns {string} Markdown
 */
export function accuracyPage({date, command, judged, check, variants, baselines, checklist, overlooked}) {
  const areas = new Map(checklist.data.areas.map(area => [area.id, area.title]));
  const withoutCues = variants.find(one => one.id === 'whole without cues').judgements;
  const rated = byTopic(judged, checklist.topics);
  const grouped = (key, names) =>
    [...groupBy(judged, one => one[key])].map(([id, list]) => [names(id), measure(list)]);
  return `${blocks(
    `<!-- Made by \`${command}\`. Change training/overlooked.md or scripts/evaluation/, not this page. -->`,
    '# How accurate it is',
    expectation(judged, check),
    `Measured on ${date} with \`${command}\`.`,
    '## How it was measured',
    labelling,
    leftOut,
    '### What the words mean',
    words,
    '## The figures',
    mainTable(judged, check),
    check
      ? ''
      : 'The handbooks never looked at were not scored in this run, so that only the optimistic figures are here.',
    '### By role',
    'On the handbooks left out:',
    groupTable(
      'role',
      grouped('role', id => roleNames[id]),
    ),
    ...(check
      ? [
          'On those never looked at:',
          groupTable(
            'role',
            check.roles.map(one => [roleNames[one.role], one]),
          ),
        ]
      : []),
    '### By area',
    groupTable(
      'area',
      grouped('area', id => areas.get(id)),
    ),
    '## Weak topics',
    weakTopics(rated),
    '## What kind of wording is overlooked',
    overlooked.trim(),
    '## Beside simpler methods',
    'All on the handbooks left out. Whatever a method learns or chooses, it does on the other handbooks. The simple methods know no partial topics; figures are strict but for the last column.',
    compareTable('method', [
      {name: '**The linter**', judgements: judged},
      {name: '**The linter without cues**', judgements: withoutCues},
      ...baselines,
    ]),
    '## What each part contributes',
    'All on the handbooks left out, strict but for clear F1. *Cues* are patterns written by hand; what was *learned* comes from marked sentences of the other handbooks and from sentences of our own. Each row with cues is optimistic, as said above: cues alone look best here because they were written for these handbooks. Compare rows without cues with each other.',
    compareTable('knowledge', variants),
    '## How far its confidence can be trusted',
    trust(judged, withoutCues, check?.warned),
    '## Every topic',
    topicTable(rated),
  )}\n`;
}
