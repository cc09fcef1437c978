import { by, c, CONVENTION, long, main, ofClasses, serving, t, text, TITLE, yesno } from './column.js';
import { FUNCTION } from './function-columns.js';
import { AFTER_THE_DESIGN, MISMATCHES, PROOFS, SAMPLE } from './result-columns.js';

export { TITLE, text };
export { SHOWS } from './result-columns.js';

const ESTIMATED = 'residualProbability:*';
const mismatch = (help) => c('negativeTests', 'Data that do not match', 'choices', [...MISMATCHES, 'none of these'], help);
const CYBER = 'FD&C Act section 524B';

/** What rows of a kind usually carry; the task may ask for more, and says what is required. */
export const USUAL = {
  CLAIM: by('MDR Article 7, 21 CFR 801', TITLE, text('Claim, in the words used outside', 'The sentence as it is printed or said, such as: Wakes you when your oxygen falls.'),
    yesno('promotional', 'Is it meant for advertising?', 'Empty counts as yes; whether it was published is answered when labels and claims are confirmed (T17).'),
    yesno('published', 'Is it published?', 'Advertising, web pages and labels too. What nobody denies counts as published.'),
    yesno('medical', 'Does it speak of a disease, its diagnosis or its treatment?', 'Such as: finds sleep apnoea. No for comfort, price or looks.'),
    yesno('withinUse', 'Does it stay within the intended use that was classified?', 'Asked of a device in T17. Where its product code is exempt, within the limits of the exemption too, which stand in section .9 of its part.', '21 CFR 801.4, MDR Article 2(12)')),
  USER_GROUP: by('IEC 62366-1 5.1', main('who', 'Who they are', 'One group of people who handle it alike, such as: adults with COPD, or night nurses.'),
    t('setting', 'Setting of use', 'Where they are, and what is going on around them, such as: at home in the dark, half asleep.'),
    t('literacy', 'Literacy and training', 'How well they read, and what they learned, such as: primary school, shown once by a nurse.'),
    t('languages', 'Languages', 'In which it must be understood, such as: English, Spanish.'),
    t('abilities', 'Abilities and limits', 'What they see, hear, feel and can hold, such as: shaking hands, reading glasses. Write none where nothing limits them.')),
  USER_NEED: by('ISO 13485:2016 7.3.3', TITLE, text('Need, in the user’s words', 'What somebody wants to achieve, and no solution, such as: notice at night that my oxygen falls.')),
  SOURCE: by('ISO 13485:2016 7.3.3', TITLE, text('What it says for us', 'The sentence that matters here, such as: an alarm of high priority sounds within 10 s.'),
    c('sourceType', 'Kind of source', 'choice', ['standard', 'regulation', 'special control', 'guideline', 'observation', 'interview', 'study', 'report'], 'A special control is what the regulation of the class demands in the US; each needs a design input.'),
    t('reference', 'Where to find it', 'Number and clause of the standard, DOI, or day and place, such as: ward 3, 2026-02-11.')),
  FUNCTION,
  DESIGN_INPUT: by('ISO 13485:2016 7.3.3', TITLE, text('Statement', 'One thing that can be tested, such as: The alarm sounds within 10 s of a saturation below 88 %.'),
    c('level', 'Level', 'choice', ['SYSTEM', 'SOFTWARE', 'HARDWARE', 'LABELLING'], 'What has to fulfil it: the whole, a part of it, or what people read.'),
    t('metric', 'Metric', 'What is measured, such as the delay of the alarm. With it go unit and limit; a medical device has at least one such input.'),
    t('unit', 'Unit', 'In which it is measured, such as s, dB(A) or %.'), t('tolerance', 'Limit or tolerance', 'Such as: at most 60; 10 ± 1.'),
    c('verifyMethod', 'Verified by', 'choice', [
      { value: 'T', label: 'Test', also: 'TEST' }, { value: 'A', label: 'Analysis', also: 'ANALYSIS' }, { value: 'I', label: 'Inspection', also: 'INSPECTION' }, { value: 'D', label: 'Demonstration', also: 'DEMONSTRATION' }],
    'Test: measured. Analysis: calculated or argued. Inspection: looked at. Demonstration: shown to work.', 'ISO 13485:2016 7.3.6'),
    yesno('security', 'Is it a security control?', 'It answers a threat of the security plan.', CYBER)),
  HAZARD: by('ISO 14971:2019 5.2 to 5.5', main('hazard', 'Hazard', 'What may do harm, in a few words, such as: missed alarm.'),
    long('sequence', 'Sequence of events', 'Step by step how it comes about, such as: the phone is muted, the saturation falls, nobody hears it.'),
    long('situation', 'Hazardous situation', 'The moment in which somebody is exposed, such as: the patient sleeps while the saturation is low.'),
    long('harm', 'Harm', 'What may happen to whom, such as: lasting damage of the brain of the patient.'),
    ofClasses('severity', 'severity', 'Severity', 'How bad that harm is, before any control.'),
    ofClasses('probability', 'probability', 'Probability of the harm', 'Of this situation, not of the software failure alone: that one counts as certain. The matrix evaluates it.'),
    t('p1', 'P1, that the situation comes about', 'For each use, such as 1e-4; only where you know it.'), t('p2', 'P2, that it leads to the harm', 'P1 × P2 has to lie in the class chosen.'),
    ofClasses('severity', 'residualSeverity', 'Severity with the controls', 'Estimated when the controls are checked.', 'ISO 14971:2019 7.3'),
    ofClasses('probability', 'residualProbability', 'Probability with the controls', 'With every control that was found to work. The matrix evaluates it again.', 'ISO 14971:2019 7.3'),
    { ...long('residualJustification', 'Why it cannot be reduced further', 'Needed where what remains is evaluated as R.', 'ISO 14971:2019 7.3'), showIf: ESTIMATED },
    { ...long('benefitRisk', 'Why the benefits outweigh it', 'Needed where what remains is evaluated as U: which benefit, for whom, by which evidence.', 'ISO 14971:2019 7.4'), showIf: ESTIMATED },
    { ...yesno('disclose', 'Do users have to be told what remains?', 'Then a label states it. Needed for R and U.', 'ISO 14971:2019 8'), showIf: ESTIMATED }),
  RISK_CONTROL: by('ISO 14971:2019 7.1', TITLE, text('Control', 'What makes it less likely or less bad, such as: The alarm sounds though the phone is muted.'),
    c('controlType', 'Type of control, in the order of preference', 'choice', [{ value: 'DESIGN', label: '1. Safe by design' }, { value: 'PROTECTION', label: '2. Protective measure' },
      { value: 'INFORMATION', label: '3. Information for safety' }], 'Choose a later one only where the ones before it do not help.'),
    long('optionAnalysis', 'Which options were weighed', 'What else would help, from safe by design downwards, and why it is this one.'),
    { ...long('informationRationale', 'Why neither by design nor by protection', 'Needed where nothing else protects from severe harm.'), showIf: 'controlType:INFORMATION' },
    yesno('newRisks', 'Does it bring new risks?', 'If so, write each as a hazard and link it with introduces. Answered when the controls are checked.', 'ISO 14971:2019 7.5')),
  DESIGN_OUTPUT: by('ISO 13485:2016 7.3.4', TITLE, text('What it is', 'A specification, drawing or document, with its version.'),
    long('acceptance', 'Acceptance criterion', 'What has to be true for it to be right, such as: sounds within 10 s in all 30 runs.'),
    yesno('essential', 'Is it essential for safety or function?', 'Essential outputs are kept under special watch in production and in changes.'),
    t('location', 'Where it is kept', 'The document, folder or repository in which somebody finds it.'),
    t('supplier', 'Who makes it, if not we', 'A supplier, a contract manufacturer, a service.'),
    c('supplierMatch', 'What that supplier holds, beside our specification', 'choice', ['same', 'differs'], 'Compared at the transfer (T19). What differs needs an accepted deviation that affects this row.', 'ISO 13485:2016 7.3.8')),
  SOFTWARE_ITEM: by('IEC 62304 8.1 [R]', text('Item', 'A part of the software that is built, tested and versioned as one.', 'IEC 62304 5.3'),
    c('safetyClass', 'Safety class', 'choice', ['A', 'B', 'C'], 'A cannot lead to harm, B not to serious harm, C may. That of the feature (T04), or a lower one with a reason.', 'IEC 62304 4.3'),
    long('segregation', 'Why its class is lower than that of the feature', 'What keeps it apart from the items of the higher class, so that its failure cannot do their harm. Empty where the class is the same.', 'IEC 62304 4.3 d'), t('repository', 'Repository', 'The address from which it is built, such as https://example.org/app.git.'),
    t('commit', 'Commit', 'All forty characters: a branch or a short form may mean something else tomorrow.'),
    long('noSoup', 'Why it contains no SOUP', 'Only where it contains no software that we did not develop: no library, operating system or service. Otherwise link each such component with contains.', 'IEC 62304 5.3.3')),
  SOUP: by('IEC 62304 8.1.2', text('Component', 'Software that we did not develop ourselves: libraries, operating systems, services.'),
    t('version', 'Version', 'Exactly the one that is built in, such as 3.46.1.'), t('manufacturer', 'Maker', 'The company, project or person who publishes it.'),
    t('license', 'Licence', 'Such as Apache-2.0. The import of a bill of materials fills it in.', CONVENTION),
    long('anomalyReview', 'Known anomalies', 'What its published list of anomalies means for us.', 'IEC 62304 7.1.3'), t('purl', 'Package URL', 'Such as pkg:maven/org.xerial/sqlite-jdbc@3.46.1.', serving(`${CYBER}(b)(3)`)),
    t('sbomLine', 'Line of the SBOM', 'As the bill of materials names it. The import fills it in, and empties it when a newer file does not have it any more.', `${CYBER}(b)(3)`)),
  PROTOCOL: by('ISO 13485:2016 7.3.6', TITLE, text('What is done', 'The steps; for automated tests the test file and its commit.'),
    long('acceptance', 'Acceptance criterion', 'What has to be seen for it to be passed, fixed before it is run.'), ...SAMPLE, t('environment', 'Environment', 'On which device, system and data it is to be run.'),
    yesno('approved', 'Is it approved?', 'Where gate G3 did not approve it: answered before the first run, by somebody who wrote none of it.')),
  LABEL: by('MDR Annex I 23, 21 CFR 801', TITLE, text('Text, as it is read', 'Word for word, with its warnings, such as: Call your doctor when the alarm sounds.'),
    c('labelType', 'Where it stands', 'choice', ['instructions for use', 'label on the product', 'packaging', 'screen', 'training', 'advertising'], 'A text that stands in two places is two rows.'),
    t('language', 'Language', 'One language a row, such as English.')),
  USE_TASK: by('IEC 62366-1 5.2 to 5.4', text('Task, as users do it', 'One step of what people do, such as: put the sensor on.'), long('useError', 'What they may get wrong', 'Such as: it sits loosely, or on the wrong finger.'),
    long('situation', 'Hazardous situation', 'What follows from it, such as: the reading is too low.'), long('harm', 'Harm', 'What may happen to whom, such as: a call for help that nobody needs.'),
    yesno('critical', 'Is it critical?', 'Done wrong or left out, it would or could cause serious harm.'), long('prevention', 'What prevents it', 'By design, by a protection or by words, such as: the screen says how it sits.', 'ISO 14971:2019 7.1'),
    c('summativeResult', 'How it went with users', 'choice', ['done', 'done with difficulty', 'failed'], 'Answered by the summative evaluation, for critical tasks.', 'IEC 62366-1 5.9'),
    long('seen', 'Use errors seen, and why', 'How many of how many, and what they said, such as: 2 of 15 took it for the charger.', 'IEC 62366-1 5.9'),
    long('mitigation', 'What prevents them now, or why what remains is acceptable', 'Asked of a critical task that went wrong.', 'IEC 62366-1 5.9')),
  ...AFTER_THE_DESIGN,
};

/** What a task may ask of a kind beside what its rows usually carry: shown where one of them is asked for. */
export const SPECIAL = {
  DESIGN_INPUT: by('ISO 13485:2016 7.3.3, FDA guidance on interoperable medical devices', t('partner', 'With which system', 'A health record, a device, a platform.'),
    yesno('legacy', 'Is it an older system that stays in use?', 'One that nobody will change for this feature, such as the record of a ward.'),
    c('standard', 'Standard', 'choice', ['HL7 FHIR', 'HL7 v2', 'DICOM', 'IEEE 11073', 'another standard', 'no standard'], 'By which the two understand each other.'),
    t('standardVersion', 'Version', 'With profile or part, such as R4 with US Core 6.1, or 10404. None where there is no standard.'),
    c('conformance', 'What will show that it conforms', 'choices', PROOFS, 'FHIR: CapabilityStatement, implementation guide, terminology bindings. HL7 v2: message profile, acknowledgement tests. DICOM: conformance statement. IEEE 11073: device specialization.'),
    mismatch('What this input says about units, patients or times that do not match.')),
  HAZARD: by('ISO 14971:2019 5.2 to 5.5', mismatch('What does not match in this hazard.')),
};
