const ANSWERS = ['yes', 'no', 'unknown'];
const OVERRIDDEN = 'override:DEVICE/ENFORCEMENT_DISCRETION/NOT_DEVICE';
const ask = (name, label, help, after) => ({ name, label, help: help || undefined, type: 'choice', options: ANSWERS, showIf: after && `${after}:yes/unknown` });

const choose = (name, label, options, help, showIf) => ({ name, label, help: help || undefined, type: 'choice', options, showIf });
/** Asked only where the feature is meant to be offered in that market: the tables of the other one do not look at them. */
const of = (market, ...columns) => columns.map((column) => ({ ...column, markets: [market] }));
const EU_DEVICE = 'euMedicalPurpose:yes/unknown or euDrivesDevice:yes/unknown';
const RULE_11 = 'MDR Annex VIII, Rule 11.';

/** What the tables of device status ask about one software function. An answer of No closes the questions that follow from it. */
export const FUNCTION = [
  { name: 'text', label: 'What the function does', type: 'longtext', main: true, help: 'In a sentence: from which data to which output, for whom.' },
  ...of('US',
    ask('medicalPurpose', 'Is it meant to diagnose, cure, mitigate, treat or prevent a disease, or to affect the body?', 'As you intend and advertise it (FD&C Act 201(h)). No ends most of the questions for the US.'),
    ask('exclusionsUnavailable', 'Is it for blood products, of class III, or named in an FDA order?', 'Used in making or giving blood, meeting the criteria of class III, or under an order by 520(o)(3): then no exclusion helps.')),
  ask('hardware', 'Is it hardware of its own, or does it come with some?', 'A sensor, a box, a wearable. No for software on somebody’s phone or server.'),
  ask('measuresBody', 'Does it measure something in the body, or work out a value from such a signal?', 'Saturation, heart rate, glucose, breathing, movement of a limb: in every market it is then tested in groups of people (G25-PHYSIOLOGY). Empty counts as yes.'),
  ask('throughSkin', 'Does light through the skin measure it?', 'Then it is tested by skin tone (G25-SKIN). Empty counts as yes.', 'measuresBody'),
  ...of('US',
    ask('administrative', 'Does it only support the administration of a health facility?', 'Billing, scheduling, stock (520(o)(1)(A)).', 'medicalPurpose'),
    ask('wellnessUnrelated', 'Does it only encourage a healthy lifestyle, unrelated to any disease?', '520(o)(1)(B).', 'medicalPurpose'),
    ask('patientRecord', 'Is it a patient record in place of a paper chart?', 'Made or reviewed by health care professionals (520(o)(1)(C)).', 'medicalPurpose'),
    ask('certifiedHealthIt', 'Is it certified health IT (ONC)?', '520(o)(1)(C)(ii).', 'patientRecord'),
    ask('dataTransferOnly', 'Does it only transfer, store, convert or show data of laboratories or devices?', '520(o)(1)(D).', 'medicalPurpose'),
    ask('interpretation', 'Does it interpret or analyse these data?', 'Sorting by date is none; a trend, a score or an alarm is.', 'medicalPurpose'),
    ask('activeMonitoring', 'Does anybody rely on it for active monitoring of patients?', 'Then it is more than transfer.', 'dataTransferOnly'),
    ask('decisionSupport', 'Does it support a clinical decision?', '520(o)(1)(E).', 'medicalPurpose'),
    ask('analysesSignal', 'Does it analyse an image, a signal or a pattern?', 'A medical image, a signal of an in vitro diagnostic, or a pattern or signal of an acquisition system (criterion 1).', 'decisionSupport'),
    ask('displaysInformation', 'Does it show or analyse medical information about a patient?', 'Criterion 2.', 'decisionSupport'),
    ask('recommendsToProfessional', 'Do its recommendations go to a health care professional?', 'Not to patients or caregivers (criterion 3).', 'decisionSupport'),
    ask('basisReviewable', 'Can the professional review the basis of each recommendation?', 'Independently, without relying on it in the first place (criterion 4).', 'decisionSupport'),
    ask('singleRecommendation', 'Does it give one single recommendation?', 'Instead of a list of options (FDA guidance of January 2026).', 'decisionSupport'),
    ask('onlyOneAppropriate', 'Is only one clinically appropriate?', '', 'singleRecommendation'),
    ask('timeCritical', 'Is the decision time-critical?', 'So that nobody has time to review its basis.', 'decisionSupport'),
    ask('wellnessClaimOnly', 'Does it make claims of general wellness only?', 'FDA guidance on general wellness of January 2026.', 'medicalPurpose'),
    ask('lowRisk', 'Is its risk for users and others low?', 'Nothing invasive, implanted or harmful when it fails.', 'wellnessClaimOnly'),
    ask('physiologicalOutput', 'Does it show blood pressure, glucose, oxygen saturation or heart rate variability?', '', 'wellnessClaimOnly'),
    ask('wellnessLimitsMet', 'Does it keep all limits for such values?', 'Not invasive, no risky technology, no use in disease, no substitute for an authorized device, no prompt for clinical action, no values that look clinical unless validated.', 'physiologicalOutput'),
    ask('enforcementList', 'Is it on the list of functions over which FDA does not enforce?', 'FDA policy for device software functions and mobile medical applications.', 'medicalPurpose')),
  ...of('EU',
    ask('euMedicalPurpose', 'EU: does it have a medical purpose?', 'Intended by the manufacturer (MDR Article 2(1)).'),
    ask('euDrivesDevice', 'EU: does it drive or influence a device?', 'MDR Annex VIII 3.3.'),
    choose('drivenClass', 'EU: of which class is that device?', ['I', 'IIa', 'IIb', 'III', 'unknown'], 'Software that drives it has its class (MDR Annex VIII 3.3).', 'euDrivesDevice:yes'),
    ask('euActsOnData', 'EU: does it do more to data than store, send, search or compress them?', 'MDCG 2019-11.', 'euMedicalPurpose'),
    ask('euIndividualBenefit', 'EU: does it serve individual patients?', 'MDCG 2019-11.', 'euMedicalPurpose'),
    ask('euIvdPurpose', 'EU: does it inform from the examination of specimens?', 'Then the IVDR applies (Article 2(2)).'),
    choose('decisionInfo', 'EU: does it inform decisions of diagnosis or therapy, and what may a wrong one cause?',
      ['no decisions', 'other decisions', 'serious deterioration or surgery', 'death or irreversible deterioration', 'unknown'], RULE_11, EU_DEVICE),
    choose('monitors', 'EU: does it monitor physiological processes?', ['no', 'physiological processes', 'vital parameters in immediate danger', 'unknown'], RULE_11, EU_DEVICE),
    choose('closedLoop', 'EU: is it a closed loop of therapy with a diagnostic function that determines the management?', ANSWERS, 'MDR Annex VIII, Rule 22.', EU_DEVICE),
    ...[
      ['nonInvasive', 'EU: what does it do without entering the body?', ['none', 'no or intact skin contact', 'channels or stores', 'channels to an active device or stores tissue', 'blood bags', 'modifies blood or cells', 'only filters or exchanges gas or heat', 'cells or embryos in vitro', 'wound: barrier', 'wound: other', 'wound: breached dermis', 'unknown'], '1 to 4'],
      ['invasive', 'EU: does it enter the body?', ['none', 'transient in an orifice', 'short term in an orifice', 'long term in an orifice', 'surgical', 'ionising or biological effect or a drug', 'heart or circulation or nervous system', 'implant or long term', 'teeth', 'critical implant', 'unknown'], '5 to 8; a critical implant is one of nervous system, heart, breast, joint or spine, absorbable or active'],
      ['energy', 'EU: does it give energy to the body?', ['none', 'gives or exchanges energy', 'hazardous or ionising or controls such a device', 'controls an active implant', 'unknown'], '9'],
      ['diagnosticEnergy', 'EU: is it an active device for diagnosis or monitoring?', ['none', 'visible light only', 'diagnosis or monitoring', 'vital parameters in danger or ionising', 'unknown'], '10'],
      ['substances', 'EU: does it give or take substances?', ['none', 'administers or removes substances', 'in a hazardous way', 'unknown'], '12'],
    ].map(([name, label, options, rules]) => choose(name, label, options, `The strictest that fits. MDR Annex VIII, Rules ${rules}.`, 'hardware:yes')),
    choose('special', 'EU: does a special rule apply?',
      ['none', 'with a medicine', 'contraception', 'implanted contraception', 'disinfects devices', 'disinfects invasive devices', 'records X-ray images', 'tissues or cells', 'nanomaterial with negligible exposure', 'nanomaterial with low exposure', 'nanomaterial with medium or high exposure', 'inhalation', 'critical inhalation', 'substances on skin or in cavities', 'absorbed substances', 'critical absorbed substances', 'unknown'], 'The strictest that fits, also of software, such as contraception. MDR Annex VIII, Rules 14 to 21.', EU_DEVICE),
    ask('ivdAgents', 'EU: does it look for agents in blood for transfusion, or for life-threatening ones that spread?', 'IVDR Annex VIII, Rule 1.', 'euIvdPurpose'),
    choose('ivdGrouping', 'EU: is it for blood grouping or tissue typing?', ['none', 'other', 'ABO or Rh or Kell or Kidd or Duffy', 'unknown'], 'IVDR Annex VIII, Rule 2.', 'euIvdPurpose:yes/unknown'),
    ask('ivdHighRisk', 'EU: is it for sexually transmitted agents, cancer, companion diagnostics or genetic testing?', 'IVDR Annex VIII, Rule 3.', 'euIvdPurpose'),
    choose('ivdSelfTest', 'EU: is it for self-testing, or used near the patient?', ['no', 'near-patient use by professionals', 'pregnancy or fertility or cholesterol or urine', 'other', 'unknown'], 'At the bedside or in a practice it is classified in its own right, by the other rules. Where people also test themselves, choose the self-test. IVDR Annex VIII, Rule 4.', 'euIvdPurpose:yes/unknown'),
    ask('ivdLaboratory', 'EU: is it a product for general laboratory use, an instrument or a receptacle?', 'IVDR Annex VIII, Rule 5.', 'euIvdPurpose')),
  ask('safetyAssessed', 'Were the risks of this software assessed?', 'IEC 62304 4.3. Without an assessment it is class C. Left empty for what is no device.'),
  choose('hazardousSituation', 'Can it contribute to a hazardous situation?', ANSWERS, 'Its failure counts as certain.', 'safetyAssessed:yes'),
  choose('externallyControlled', 'Is the risk acceptable by controls outside the software?', ANSWERS, 'Controls inside it do not count.', 'hazardousSituation:yes'),
  choose('seriousHarm', 'Can the harm be death or serious injury?', ANSWERS, '', 'externallyControlled:no'),
  { name: 'override', label: 'Status, if not the proposed one', type: 'choice', options: ['DEVICE', 'ENFORCEMENT_DISCRETION', 'NOT_DEVICE'], help: 'Empty means that the tables are right.' },
  { name: 'overrideMarket', label: 'In which market', type: 'choice', options: ['US', 'EU', 'other'], showIf: OVERRIDDEN, help: 'Empty means in all of them.' },
  { name: 'overrideRationale', label: 'Why another status', type: 'longtext', required: true, min: 100, showIf: OVERRIDDEN, help: 'At least a hundred characters. Quality confirms it.' },
];
