import { FUNCTION } from './function-columns.js';

const c = (name, label, type = 'text', options, help) => ({ name, label, type, options, help });
const t = (name, label, help) => c(name, label, 'text', undefined, help);
const long = (name, label, help) => c(name, label, 'longtext', undefined, help);
const main = (name, label, help) => ({ ...long(name, label, help), main: true });
const n = (name, label, help) => c(name, label, 'number', undefined, help);
const yesno = (name, label, help) => c(name, label, 'yesno', undefined, help);
/** A choice among the classes of the table in force: how many there are and what they are called, the company says. */
const ofClasses = (classes, name, label, help) => ({ ...c(name, label, 'choice', [], help), classes });
const ESTIMATED = 'residualProbability:*';

export const TITLE = c('title', 'Title');
export const text = (label, help) => main('text', label, help);

const RESULT = c('result', 'Result', 'choice', ['PASS', 'FAIL'], 'A failed result stays as it is: write an anomaly, and the repeated test as a new row.');
const BUILD = t('build', 'Build', 'The version and build number that was tested, as it says of itself.');
const SAMPLE = [t('sampleSize', 'Sample size'), long('sampleRationale', 'Why that many', 'Confidence and reliability, or why one is enough (ISO 13485 7.3.6 and 7.3.7).')];
const PROOFS = ['CapabilityStatement', 'implementation guide', 'terminology bindings', 'message profile', 'acknowledgement tests', 'conformance statement', 'device specialization', 'other tests'];
const MISMATCHES = ['units', 'patient identity', 'time'];
const mismatch = (help) => c('negativeTests', 'Data that do not match', 'choices', [...MISMATCHES, 'none of these'], help);
const ASPECT = c('aspect', 'For a risk control: what it shows', 'choice', [
  { value: 'IMPLEMENTATION', label: 'Implementation: it is in the product' }, { value: 'EFFECTIVENESS', label: 'Effectiveness: it lowers the risk' }], 'ISO 14971 7.2 asks for both. Empty for everything else.');

/** What rows of a kind usually carry; the task may ask for more, and says what is required. */
export const USUAL = {
  CLAIM: [TITLE, text('Claim, in the words used outside'), yesno('promotional', 'Is it meant for advertising?', 'Empty counts as yes; whether it was published is answered when labels and claims are confirmed (T17).'), yesno('published', 'Is it published?', 'Advertising, web pages and labels too. What nobody denies counts as published.'), yesno('medical', 'Does it speak of a disease, its diagnosis or its treatment?')],
  USER_GROUP: [main('who', 'Who they are'), t('setting', 'Setting of use'), t('literacy', 'Literacy and training'), t('languages', 'Languages'), t('abilities', 'Abilities and limits')],
  USER_NEED: [TITLE, text('Need, in the user’s words')],
  SOURCE: [TITLE, text('What it says for us'), c('sourceType', 'Kind of source', 'choice', ['standard', 'regulation', 'special control', 'guideline', 'observation', 'interview', 'study', 'report']), t('reference', 'Where to find it')],
  FUNCTION,
  DESIGN_INPUT: [TITLE, text('Statement'), c('level', 'Level', 'choice', ['SYSTEM', 'SOFTWARE', 'HARDWARE', 'LABELLING']),
    t('metric', 'Metric', 'What is measured, such as the delay of the alarm. With it go unit and limit; a medical device has at least one such input.'), t('unit', 'Unit'), t('tolerance', 'Limit or tolerance', 'Such as: at most 60; 10 ± 1.'), c('verifyMethod', 'Verified by', 'choice', [
      { value: 'T', label: 'Test', also: 'TEST' }, { value: 'A', label: 'Analysis', also: 'ANALYSIS' }, { value: 'I', label: 'Inspection', also: 'INSPECTION' }, { value: 'D', label: 'Demonstration', also: 'DEMONSTRATION' }]),
    yesno('security', 'Is it a security control?', 'It answers a threat of the security plan.')],
  DESIGN_OUTPUT: [TITLE, text('What it is', 'A specification, drawing or document, with its version.'),
    long('acceptance', 'Acceptance criterion', 'What has to be true for it to be right (ISO 13485 7.3.4).'),
    yesno('essential', 'Is it essential for safety or function?', 'Essential outputs are kept under special watch in production and in changes.'), t('location', 'Where it is kept'),
    t('supplier', 'Who makes it, if not we', 'A supplier, a contract manufacturer, a service.'), c('supplierMatch', 'What that supplier holds, beside our specification', 'choice', ['same', 'differs'], 'Compared at the transfer (T19). What differs needs an accepted deviation that affects this row.')],
  SOFTWARE_ITEM: [text('Item', 'A part of the software that is built, tested and versioned as one.'),
    c('safetyClass', 'Safety class', 'choice', ['A', 'B', 'C'], 'IEC 62304 4.3: A cannot lead to harm, B not to serious harm, C may.'), t('repository', 'Repository'),
    t('commit', 'Commit', 'All forty characters: a branch or a short form may mean something else tomorrow.')],
  SOUP: [text('Component', 'Software that we did not develop ourselves: libraries, operating systems, services.'), t('version', 'Version'), t('manufacturer', 'Maker'), t('license', 'Licence'),
    long('anomalyReview', 'Known anomalies', 'What its published list of anomalies means for us (IEC 62304 7.1.3).'), t('purl', 'Package URL', 'Such as pkg:maven/org.xerial/sqlite-jdbc@3.46.1.'),
    t('sbomLine', 'Line of the SBOM', 'As the bill of materials names it. The import fills it in, and empties it when a newer file does not have it any more.')],
  HAZARD: [main('hazard', 'Hazard'), long('sequence', 'Sequence of events'), long('situation', 'Hazardous situation'), long('harm', 'Harm'),
    ofClasses('severity', 'severity', 'Severity'), ofClasses('probability', 'probability', 'Probability of the harm', 'Of this situation, not of the software failure alone: that one counts as certain. The matrix evaluates it.'),
    t('p1', 'P1, that the situation comes about', 'For each use, such as 1e-4; only where you know it.'), t('p2', 'P2, that it leads to the harm', 'P1 × P2 has to lie in the class chosen.'),
    ofClasses('severity', 'residualSeverity', 'Severity with the controls', 'Estimated when the controls are checked (ISO 14971 7.3).'), ofClasses('probability', 'residualProbability', 'Probability with the controls'),
    { ...long('residualJustification', 'Why it cannot be reduced further', 'Needed where what remains is evaluated as R.'), showIf: ESTIMATED },
    { ...long('benefitRisk', 'Why the benefits outweigh it', 'Needed where what remains is evaluated as U (ISO 14971 7.4).'), showIf: ESTIMATED },
    { ...yesno('disclose', 'Do users have to be told what remains?', 'Then a label states it. Needed for R and U.'), showIf: ESTIMATED }],
  RISK_CONTROL: [TITLE, text('Control'), c('controlType', 'Type of control, in the order of preference', 'choice', [{ value: 'DESIGN', label: '1. Safe by design' }, { value: 'PROTECTION', label: '2. Protective measure' },
    { value: 'INFORMATION', label: '3. Information for safety' }]), long('optionAnalysis', 'Which options were weighed', 'What else would help, from safe by design downwards, and why it is this one (ISO 14971 7.1).'),
    { ...long('informationRationale', 'Why neither by design nor by protection', 'Needed where nothing else protects from severe harm.'), showIf: 'controlType:INFORMATION' },
    yesno('newRisks', 'Does it bring new risks?', 'If so, write each as a hazard and link it with introduces (ISO 14971 7.5). Answered when the controls are checked.')],
  PROTOCOL: [TITLE, text('What is done', 'The steps; for automated tests the test file and its commit.'),
    long('acceptance', 'Acceptance criterion', 'What has to be seen for it to be passed, fixed before it is run.'), ...SAMPLE, t('environment', 'Environment'),
    yesno('approved', 'Is it approved?', 'Where gate G3 did not approve it: answered before the first run, by somebody who wrote none of it.')],
  VERIFICATION: [RESULT, BUILD, long('actual', 'What was seen'), long('expected', 'What was expected'), t('environment', 'Environment', 'Where, on which device, system and data.'),
    t('equipment', 'Equipment', 'Where something was measured.'), t('calibration', 'Calibrated until'), ...SAMPLE, t('tester', 'Tester'), c('testedOn', 'Day of the test', 'date'), ASPECT, long('text', 'Remarks')],
  VALIDATION: [RESULT, text('What was shown'), BUILD, t('participants', 'Number of users'), t('groups', 'Groups of users'), t('site', 'Where'),
    yesno('representative', 'Was it the product as it will be?', 'From initial production units or their equivalents (ISO 13485 7.3.7).'), long('representativeRationale', 'Why it stands for the product'),
    ...SAMPLE, t('endpoint', 'Endpoint'), t('confidenceInterval', 'Result with its confidence interval'), t('tester', 'Done by'), c('performedOn', 'Last day', 'date'), ASPECT],
  ANOMALY: [TITLE, text('What went wrong'), long('evaluation', 'What it means', 'For patients and for the requirements (IEC 62304 9).'),
    c('disposition', 'What is done about it', 'choice', ['mended', 'mended later', 'accepted as it is', 'no anomaly']), long('dispositionReason', 'Why'), long('noRisk', 'Why no risk is touched', 'Only where no hazard and no control is linked: of a failed result it is asked for.'),
    t('acceptedBy', 'Accepted by', 'Person and function. Asked of a critical vulnerability that is not mended.'),
    t('vulnerability', 'Vulnerability', 'Such as CVE-2026-12345.'), c('severity', 'Severity', 'choice', ['critical', 'high', 'medium', 'low', 'info', 'none', 'unknown'])],
  SUBGROUP: [c('attribute', 'Told apart by', 'choice', ['whole', 'age', 'sex', 'race or ethnicity', 'skin tone', 'site', 'device', 'language', 'comorbidity'], 'Whole: all patients together; the other groups are compared with that row.'),
    { ...t('group', 'Group', 'Such as: 65 and older; Monk 8 to 10.'), main: true }, n('targetN', 'People wanted'), n('targetShare', 'Share of those it is meant for, in %'),
    n('datasetShare', 'Share of the test data, in %'), n('positives', 'Positive cases'), n('negatives', 'Negative cases'),
    n('sensitivity', 'Sensitivity, in %'), n('sensitivityLow', 'Sensitivity, lower 95 % limit'), n('sensitivityHigh', 'Sensitivity, upper 95 % limit'),
    n('specificity', 'Specificity, in %'), n('specificityLow', 'Specificity, lower 95 % limit'), n('specificityHigh', 'Specificity, upper 95 % limit'),
    n('calibrationSlope', 'Calibration slope'), n('psi', 'Population stability index', 'How far these people are from those the model was trained on. Asked of every group of a model; without one no pass.'),
    n('cases', 'People measured', 'These four only where a value is measured and no class is found: the plan of the model says which.'), n('error', 'Error'), n('errorHigh', 'Error, upper 95 % limit'), n('errorLimit', 'Limit of the error', 'Only where there is no data sheet: beside one this counts for nothing.'), long('text', 'Remarks')],
  LABEL: [TITLE, text('Text, as it is read'), c('labelType', 'Where it stands', 'choice', ['instructions for use', 'label on the product', 'packaging', 'screen', 'training', 'advertising']), t('language', 'Language')],
  USE_TASK: [text('Task, as users do it'), long('useError', 'What they may get wrong'), long('situation', 'Hazardous situation'), long('harm', 'Harm'),
    yesno('critical', 'Is it critical?', 'Done wrong or left out, it would or could cause serious harm.'), long('prevention', 'What prevents it'),
    c('summativeResult', 'How it went with users', 'choice', ['done', 'done with difficulty', 'failed'], 'Answered by the summative evaluation, for critical tasks.'), long('seen', 'Use errors seen, and why'),
    long('mitigation', 'What prevents them now, or why what remains is acceptable')],
  CHECKLIST_LINE: [t('list', 'Checklist'), t('clause', 'Clause'), text('What is asked'), yesno('applies', 'Does it apply?'), long('evidence', 'Where the evidence is', 'Keys of the record, or document, version and chapter.'),
    long('whyNot', 'Why it does not apply'), c('mark', 'How well the line is founded', 'choice', ['V', 'v', 'R'], 'V: read in the primary text. v: read in a secondary source. R: recalled and not checked.')],
  AUTHORITY_QUESTION: [text('Question', 'As the authority asks it, or where its letter is.'), c('askedOn', 'Asked on', 'date'), c('answerDue', 'Answer due on', 'date', undefined, 'You are reminded before, and whoever leads the function when it is overdue.'),
    yesno('clockStopped', 'Does its clock stand still until the answer?'), c('answeredOn', 'Answered on', 'date'), long('answer', 'Answer', 'What was answered, or where the answer is.')],
  ACTION: [TITLE, text('What is done'), t('owner', 'Owner'), c('due', 'Due', 'date')],
  DEVIATION: [TITLE, t('rule', 'Rule'), text('What deviates'), long('reason', 'Why it is acceptable'), c('expiry', 'Expires', 'date')],
};

/** What a task may ask of a kind beside what its rows usually carry: shown where one of them is asked for. */
export const SPECIAL = {
  DESIGN_INPUT: [t('partner', 'With which system', 'A health record, a device, a platform.'), yesno('legacy', 'Is it an older system that stays in use?'),
    c('standard', 'Standard', 'choice', ['HL7 FHIR', 'HL7 v2', 'DICOM', 'IEEE 11073', 'another standard', 'no standard']), t('standardVersion', 'Version', 'With profile or part, such as R4 with US Core 6.1, or 10404. None where there is no standard.'),
    c('conformance', 'What will show that it conforms', 'choices', PROOFS, 'FHIR: CapabilityStatement, implementation guide, terminology bindings. HL7 v2: message profile, acknowledgement tests. DICOM: conformance statement. IEEE 11073: device specialization.'),
    mismatch('What this input says about units, patients or times that do not match.')],
  HAZARD: [mismatch('What does not match in this hazard.')],
};

/** For results about an interface: only where the feature has one. */
export const SHOWS = c('shows', 'For an interface: what it shows', 'choices', [...PROOFS, ...MISMATCHES], 'Promised by the inputs about the exchange; asked for at gate G4.');
