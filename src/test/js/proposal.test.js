import test from 'node:test';
import assert from 'node:assert/strict';
import { consequences, marks, markets, route, rulesByTable, sparedBy, statusName, taskName, track } from '../../main/resources/static/dc/proposal-words.js';

test('shows only the markets where it is offered', () => {
  assert.deepEqual(markets({ usStatus: 'DEVICE', euStatus: 'NOT_INTENDED', otherStatus: 'MANUAL_RA_REVIEW' }),
    [{ market: 'US', status: 'DEVICE' }, { market: 'Other markets', status: 'MANUAL_RA_REVIEW' }]);
});

test('says in words what a review by regulatory affairs is for', () => {
  assert.match(statusName('MANUAL_RA_REVIEW'), /regulatory affairs must decide/);
  assert.equal(statusName('light'), 'light');
});

test('names route and class, and no class where there is none', () => {
  assert.equal(route({ pathway: '510K', usClass: 'II' }), '510(k), class II');
  assert.equal(route({ pathway: 'NONE', usClass: 'none' }), 'No submission');
  assert.match(route({ pathway: 'MANUAL_RA_REVIEW', usClass: 'III' }), /class III$/);
  assert.doesNotMatch(route({ pathway: 'MANUAL_RA_REVIEW', usClass: 'unknown' }), /class/);
});

test('says when the track is not the one of the table, and in which direction', () => {
  assert.equal(track({ track: 'light', proposedTrack: 'light', gates: ['G1', 'G5'] }), 'Light track, through G1, G5');
  assert.match(track({ track: 'light', proposedTrack: 'full', override: 'lighter', gates: [] }), /Lighter than the table, which says full/);
});

test('a task that no model has yet stays a number', () => {
  assert.equal(taskName('T05', { T05: 'Assess privacy' }), 'T05 Assess privacy');
  assert.equal(taskName('T99', {}), 'T99');
});

test('says which answers spare a task, each reason once', () => {
  assert.equal(sparedBy([{ against: { track: 'light', aiModel: 'no' } }]), 'the track: light and a model that learned: no');
  assert.equal(sparedBy([{ against: { personalData: 'no' } }, { against: { personalData: 'no' } }]), 'personal data: no');
});

test('explains each mark of a source once', () => {
  assert.deepEqual(marks('520(o) [V] and a guidance [v], again [V]').map(({ mark }) => mark), ['[V]', '[v]']);
  assert.deepEqual(marks('Company convention.'), []);
});

test('keeps the rules of a table together, in the order of asking', () => {
  const fired = [{ table: 'a', rule: 1 }, { table: 'b', rule: 2 }, { table: 'a', rule: 3 }];
  assert.deepEqual(rulesByTable(fired).map(({ table, rules }) => [table, rules.length]), [['a', 2], ['b', 1]]);
});

test('says what else follows, what is open first, and nothing of what does not apply', () => {
  assert.deepEqual(consequences({ mdrClass: 'IIa', ivdrClass: 'none', usChange: 'NONE', hipaa: 'MANUAL_RA_REVIEW', gdpr: ['GDPR', 'ARTICLE_9'], aiAct: 'HIGH_RISK', aiActDuties: 'later' })
    .map(({ label, words }) => `${label}: ${words}`),
  ['HIPAA and FTC: open', 'Class by the MDR: IIa', 'AI Act: high risk (duties apply later)', 'GDPR: applies, Article 9']);
});
