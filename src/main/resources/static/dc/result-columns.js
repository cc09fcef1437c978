import { by, c, day, long, n, serving, t, text, TITLE, yesno } from './column.js';

const VERIFIED = 'ISO 13485:2016 7.3.6';
const VALIDATED = 'ISO 13485:2016 7.3.7';
const RESULT = c('result', 'Result', 'choice', ['PASS', 'FAIL'], 'A failed result stays as it is: write an anomaly, and the repeated test as a new row.');
const BUILD = t('build', 'Build', 'The version and build number that was tested, as it says of itself.');
const ASPECT = c('aspect', 'For a risk control: what it shows', 'choice', [
  { value: 'IMPLEMENTATION', label: 'Implementation: it is in the product' }, { value: 'EFFECTIVENESS', label: 'Effectiveness: it lowers the risk' }], 'Each control needs one of both. Empty for everything else.', 'ISO 14971:2019 7.2');
const REMARKS = long('text', 'Remarks', 'What else somebody should know who reads the result in a year.');

export const SAMPLE = [t('sampleSize', 'Sample size', 'How many were tested, such as 30 runs or 5 devices.', `${VERIFIED} and 7.3.7`),
  long('sampleRationale', 'Why that many', 'Confidence and reliability, or why one is enough.', `${VERIFIED} and 7.3.7`)];
export const PROOFS = ['CapabilityStatement', 'implementation guide', 'terminology bindings', 'message profile', 'acknowledgement tests', 'conformance statement', 'device specialization', 'other tests'];
export const MISMATCHES = ['units', 'patient identity', 'time'];
/** For results about an interface: only where the feature has one. */
export const SHOWS = c('shows', 'For an interface: what it shows', 'choices', [...PROOFS, ...MISMATCHES], 'Promised by the inputs about the exchange; asked for at gate G4.', `${VERIFIED} and 7.3.7`);

/** What rows of a kind usually carry, of the kinds that say how it went and what follows. */
export const AFTER_THE_DESIGN = {
  VERIFICATION: by(VERIFIED, RESULT, BUILD, long('actual', 'What was seen', 'The figures or the behaviour itself, such as: 4 to 9 s in 30 runs.'),
    long('expected', 'What was expected', 'As the protocol says it, such as: 10 s or less.'), t('environment', 'Environment', 'Where, on which device, system and data.'),
    t('equipment', 'Equipment', 'Where something was measured: which instrument, with its number.', 'ISO 13485:2016 7.6 [R]'), t('calibration', 'Calibrated until', 'The day on its label, not before the day of the test.', 'ISO 13485:2016 7.6 [R]'),
    ...SAMPLE, t('tester', 'Tester', 'Who tested, with name.'), day('testedOn', 'Day of the test', 'The day on which it was seen, not the day on which it was written.'), ASPECT, REMARKS),
  VALIDATION: by(VALIDATED, RESULT, text('What was shown', 'That users reach what they need, such as: 16 of 16 woke up and called.'), BUILD,
    long('method', 'How it was shown', 'Such as: simulated use by protocol PRO-3, a clinical study, or literature by its plan.'),
    t('participants', 'Number of users', 'How many took part, such as 16.'), t('groups', 'Groups of users', 'Who they were, by the keys of their groups or in words.'), t('site', 'Where', 'Such as: at home in two cities, or in a simulated ward.'),
    yesno('representative', 'Was it the product as it will be?', 'From initial production units or their equivalents.'), long('representativeRationale', 'Why it stands for the product', 'Asked where it was not from production: what differs, and why it does not matter.'),
    ...SAMPLE, t('endpoint', 'Endpoint', 'What was measured to see it, fixed before, such as: time from alarm to call.'), t('confidenceInterval', 'Result with its confidence interval', 'Such as: 94 % (95 % CI 91 to 97).'),
    t('tester', 'Done by', 'Who led it, with name.'), day('performedOn', 'Last day', 'The day on which the last user was seen.'), ASPECT),
  ANOMALY: by('IEC 62304 9', TITLE, text('What went wrong', 'What was seen and how to see it again, such as: alarm after 12 s in run 7, phone in standby.'), long('evaluation', 'What it means', 'For patients and for the requirements.'),
    c('disposition', 'What is done about it', 'choice', ['mended', 'mended later', 'accepted as it is', 'no anomaly'], 'What stays open is evaluated before the release.'), long('dispositionReason', 'Why', 'Why that is enough, in a sentence that a stranger understands.'),
    long('noRisk', 'Why no risk is touched', 'Only where no hazard and no control is linked: of a failed result it is asked for.', 'ISO 13485:2016 7.3.6'),
    t('acceptedBy', 'Accepted by', 'Person and function. Asked of a critical vulnerability that is not mended.', serving('FD&C Act section 524B(b)(2)')),
    t('vulnerability', 'Vulnerability', 'Such as CVE-2026-12345.', 'FD&C Act section 524B(b)'), c('severity', 'Severity', 'choice', ['critical', 'high', 'medium', 'low', 'info', 'none', 'unknown'], 'Of the vulnerability, as its source rates it.', 'FD&C Act section 524B(b)')),
  SUBGROUP: by('IMDRF N88 principle 8', c('attribute', 'Told apart by', 'choice', ['whole', 'age', 'sex', 'race or ethnicity', 'skin tone', 'site', 'device', 'language', 'comorbidity'], 'Whole: all patients together; the other groups are compared with that row.'),
    { ...t('group', 'Group', 'Such as: 65 and older; Monk 8 to 10.'), main: true }, n('targetN', 'People wanted', 'How many of this group are to be tested, set before results are seen.', 'IMDRF N88 principle 3'),
    n('targetShare', 'Share of those it is meant for, in %', 'Of 100 people who will use it, how many are of this group.', 'IMDRF N88 principle 3'),
    n('datasetShare', 'Share of the test data, in %', 'Of 100 people who were tested, how many are of this group.', 'IMDRF N88 principle 3'),
    n('positives', 'Positive cases', 'People of this group who have what is looked for.'), n('negatives', 'Negative cases', 'People of this group who do not have it.'),
    n('sensitivity', 'Sensitivity, in %', 'Of those who have it, how many were found.'), n('sensitivityLow', 'Sensitivity, lower 95 % limit', 'The limit that has to reach the goal of the plan.'), n('sensitivityHigh', 'Sensitivity, upper 95 % limit', 'The other end of the same interval.'),
    n('specificity', 'Specificity, in %', 'Of those who do not have it, how many were left alone.'), n('specificityLow', 'Specificity, lower 95 % limit', 'The limit that has to reach the goal of the plan.'), n('specificityHigh', 'Specificity, upper 95 % limit', 'The other end of the same interval.'),
    n('calibrationSlope', 'Calibration slope', 'Only of probabilities: 1 where they come true, below 1 where they exaggerate.'),
    n('psi', 'Population stability index', 'How far these people are from those the model was trained on. Asked of every group of a model; without one no pass.', 'IMDRF N88 principle 10'),
    n('cases', 'People measured', 'These four only where a value is measured and no class is found: the plan of the model says which.'), n('error', 'Error', 'How far it is off on average, in the unit of the value.'), n('errorHigh', 'Error, upper 95 % limit', 'The limit that has to stay below the one of the plan.'),
    n('errorLimit', 'Limit of the error', 'Only where there is no data sheet: beside one this counts for nothing. It is the one that a design input set before the results.'),
    t('limitOf', 'Design input that sets the limit', 'Its key. Empty where only one input of the feature has metric, unit and limit.', 'ISO 13485:2016 7.3.3'), REMARKS),
  CHECKLIST_LINE: by(serving('21 CFR 807 Subpart E and MDR Annex II'), t('list', 'Checklist', 'The list that the line belongs to; one button of T18 fills it in.'), t('clause', 'Clause', 'The paragraph of the law that the line paraphrases.'), text('What is asked', 'One demand, in plain words.'),
    yesno('applies', 'Does it apply?', 'Yes: say where the evidence is. No: say why not.'), long('evidence', 'Where the evidence is', 'Keys of the record, or document, version and chapter.'),
    long('whyNot', 'Why it does not apply', 'Such as: it holds no medicine.'), c('mark', 'How well the line is founded', 'choice', ['V', 'v', 'R'], 'V: read in the primary text. v: read in a secondary source. R: recalled and not checked.')),
  AUTHORITY_QUESTION: by('21 CFR 807.100, 814.44 and 860.240, MDR Annex VII 4', text('Question', 'As the authority asks it, or where its letter is.'), day('askedOn', 'Asked on', 'The day of the letter.'), day('answerDue', 'Answer due on', 'You are reminded before, and whoever leads the function when it is overdue.'),
    yesno('clockStopped', 'Does its clock stand still until the answer?', 'As the letter says, such as: on hold until the answer arrives.'), day('answeredOn', 'Answered on', 'The day on which the answer was sent. Empty: still open.'), long('answer', 'Answer', 'What was answered, or where the answer is.')),
  ACTION: by('ISO 13485:2016 7.3.5', TITLE, text('What is done', 'One thing that somebody can finish, such as: try the alarm on the older phone.'), t('owner', 'Owner', 'A person who works on the product, or a function of which anybody may take it.'), day('due', 'Due', 'The owner is reminded before that day.')),
  DEVIATION: by(serving('ISO 13485:2016 7.3.5'), TITLE, t('rule', 'Rule', 'The id of the gap rule, as the list of gaps shows it, such as G08.'), text('What deviates', 'Which rows do not keep the rule, and in what.'),
    long('reason', 'Why it is acceptable', 'What protects people meanwhile. Quality decides by this.'), day('expiry', 'Expires', 'Until when it is accepted. After that day the gap shuts the gate again.')),
};
