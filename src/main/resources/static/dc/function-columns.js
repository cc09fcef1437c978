const ANSWERS = ['yes', 'no', 'unknown'];
const OVERRIDDEN = 'override:DEVICE/ENFORCEMENT_DISCRETION/NOT_DEVICE';
const choose = (name, label, options, help, clause, showIf) => ({ name, label, help, clause, type: 'choice', options, showIf });
const ask = (name, label, help, clause, after) => choose(name, label, ANSWERS, help, clause, after && `${after}:yes/unknown`);
/** Asked only where the feature is meant to be offered in that market: the tables of the other one do not look at them. */
const of = (market, ...columns) => columns.map((column) => ({ ...column, markets: [market] }));
const EU_DEVICE = 'euMedicalPurpose:yes/unknown or euDrivesDevice:yes/unknown';
const RULE_11 = 'MDR Annex VIII, Rule 11';
const EXCLUDED = 'FD&C Act section 520(o)(1)';
const WELLNESS = 'FDA guidance on general wellness of January 2026';
const SUPPORT = 'FDA guidance on clinical decision support of January 2026';
const OVERRIDING = 'company convention, for FD&C Act section 520(o) and MDR Article 2(1)';
const MEASURES = 'company convention, for IMDRF N88 principles 3 and 8';

/** What the tables of device status ask about one software function. An answer of No closes the questions that follow from it. */
export const FUNCTION = [
  { name: 'text', label: 'What the function does', type: 'longtext', main: true, help: 'In a sentence: from which data to which output, for whom.', clause: 'FD&C Act section 520(o), MDCG 2019-11' },
  ...of('US',
    ask('medicalPurpose', 'Is it meant to diagnose, cure, mitigate, treat or prevent a disease, or to affect the body?', 'As you intend and advertise it. No ends most of the questions for the US.', 'FD&C Act section 201(h)'),
    ask('exclusionsUnavailable', 'Is it for blood products, of class III, or named in an FDA order?', 'Used in making or giving blood, meeting the criteria of class III, or under an order of the FDA: then no exclusion helps.', 'FD&C Act section 520(o)(3) and (4)')),
  ask('hardware', 'Is it hardware of its own, or does it come with some?', 'A sensor, a box, a wearable. No for software on somebody’s phone or server.', 'MDR Annex VIII'),
  ask('measuresBody', 'Does it measure something in the body, or work out a value from such a signal?', 'Saturation, heart rate, glucose, breathing, movement of a limb: in every market it is then tested in groups of people (G25-PHYSIOLOGY). Empty counts as yes.', MEASURES),
  ask('throughSkin', 'Does light through the skin measure it?', 'Then it is tested by skin tone (G25-SKIN). Empty counts as yes.', MEASURES, 'measuresBody'),
  ...of('US',
    ask('administrative', 'Does it only support the administration of a health facility?', 'Billing, scheduling, stock.', `${EXCLUDED}(A)`, 'medicalPurpose'),
    ask('wellnessUnrelated', 'Does it only encourage a healthy lifestyle, unrelated to any disease?', 'Such as counting steps or reminding of water, without a word of an illness.', `${EXCLUDED}(B)`, 'medicalPurpose'),
    ask('patientRecord', 'Is it a patient record in place of a paper chart?', 'Made or reviewed by health care professionals.', `${EXCLUDED}(C)`, 'medicalPurpose'),
    ask('certifiedHealthIt', 'Is it certified health IT (ONC)?', 'On the list of certified products of the federal office for health IT.', `${EXCLUDED}(C)(ii)`, 'patientRecord'),
    ask('dataTransferOnly', 'Does it only transfer, store, convert or show data of laboratories or devices?', 'It hands them on as they are, such as a result from a laboratory on a screen.', `${EXCLUDED}(D)`, 'medicalPurpose'),
    ask('interpretation', 'Does it interpret or analyse these data?', 'Sorting by date is none; a trend, a score or an alarm is.', `${EXCLUDED}(D)`, 'medicalPurpose'),
    ask('activeMonitoring', 'Does anybody rely on it for active monitoring of patients?', 'Then it is more than transfer.', `${EXCLUDED}(D), 21 CFR 880.6310`, 'dataTransferOnly'),
    ask('decisionSupport', 'Does it support a clinical decision?', 'It shows or recommends something by which somebody chooses a test or a treatment.', `${EXCLUDED}(E)`, 'medicalPurpose'),
    ask('analysesSignal', 'Does it analyse an image, a signal or a pattern?', 'A medical image, a signal of an in vitro diagnostic, or a pattern or signal of an acquisition system.', `${EXCLUDED}(E), criterion 1`, 'decisionSupport'),
    ask('displaysInformation', 'Does it show or analyse medical information about a patient?', 'Such as values, history, guidelines or studies.', `${EXCLUDED}(E), criterion 2`, 'decisionSupport'),
    ask('recommendsToProfessional', 'Do its recommendations go to a health care professional?', 'Not to patients or caregivers.', `${EXCLUDED}(E), criterion 3`, 'decisionSupport'),
    ask('basisReviewable', 'Can the professional review the basis of each recommendation?', 'Independently, without relying on it in the first place.', `${EXCLUDED}(E), criterion 4`, 'decisionSupport'),
    ask('singleRecommendation', 'Does it give one single recommendation?', 'Instead of a list of options.', SUPPORT, 'decisionSupport'),
    ask('onlyOneAppropriate', 'Is only one clinically appropriate?', 'Everything else would be wrong by the guidelines of the field.', SUPPORT, 'singleRecommendation'),
    ask('timeCritical', 'Is the decision time-critical?', 'So that nobody has time to review its basis.', SUPPORT, 'decisionSupport'),
    ask('wellnessClaimOnly', 'Does it make claims of general wellness only?', 'Fitness, sleep, stress or weight, and no illness.', WELLNESS, 'medicalPurpose'),
    ask('lowRisk', 'Is its risk for users and others low?', 'Nothing invasive, implanted or harmful when it fails.', WELLNESS, 'wellnessClaimOnly'),
    ask('physiologicalOutput', 'Does it show blood pressure, glucose, oxygen saturation or heart rate variability?', 'As a number, a range or a colour.', WELLNESS, 'wellnessClaimOnly'),
    ask('wellnessLimitsMet', 'Does it keep all limits for such values?', 'Not invasive, no risky technology, no use in disease, no substitute for an authorized device, no prompt for clinical action, no values that look clinical unless validated.', WELLNESS, 'physiologicalOutput'),
    ask('enforcementList', 'Is it on the list of functions over which FDA does not enforce?', 'Such as coaching without advice on a specific treatment, or simple tracking.', 'FDA policy for device software functions and mobile medical applications', 'medicalPurpose')),
  ...of('EU',
    ask('euMedicalPurpose', 'EU: does it have a medical purpose?', 'Diagnosis, prevention, monitoring, prediction, prognosis, treatment or relief, as the manufacturer means it.', 'MDR Article 2(1)'),
    ask('euDrivesDevice', 'EU: does it drive or influence a device?', 'It changes what a device does, such as the settings of a pump.', 'MDR Annex VIII 3.3'),
    choose('drivenClass', 'EU: of which class is that device?', ['I', 'IIa', 'IIb', 'III', 'unknown'], 'Software that drives it has its class.', 'MDR Annex VIII 3.3', 'euDrivesDevice:yes'),
    ask('euActsOnData', 'EU: does it do more to data than store, send, search or compress them?', 'Such as a calculation, a trend or an alarm.', 'MDCG 2019-11', 'euMedicalPurpose'),
    ask('euIndividualBenefit', 'EU: does it serve individual patients?', 'And not only statistics of many.', 'MDCG 2019-11', 'euMedicalPurpose'),
    ask('euIvdPurpose', 'EU: does it inform from the examination of specimens?', 'Blood, urine, tissue. Then the regulation of in vitro diagnostics applies.', 'IVDR Article 2(2)'),
    choose('decisionInfo', 'EU: does it inform decisions of diagnosis or therapy, and what may a wrong one cause?',
      ['no decisions', 'other decisions', 'serious deterioration or surgery', 'death or irreversible deterioration', 'unknown'], 'The worst that may follow where somebody decides by it and it is wrong.', RULE_11, EU_DEVICE),
    choose('monitors', 'EU: does it monitor physiological processes?', ['no', 'physiological processes', 'vital parameters in immediate danger', 'unknown'], 'Vital parameters such as breathing or saturation, where a change may at once endanger the patient.', RULE_11, EU_DEVICE),
    choose('closedLoop', 'EU: is it a closed loop of therapy with a diagnostic function that determines the management?', ANSWERS, 'It measures and treats by itself, such as insulin by glucose.', 'MDR Annex VIII, Rule 22', EU_DEVICE),
    ...[
      ['nonInvasive', 'EU: what does it do without entering the body?', ['none', 'no or intact skin contact', 'channels or stores', 'channels to an active device or stores tissue', 'blood bags', 'modifies blood or cells', 'only filters or exchanges gas or heat', 'cells or embryos in vitro', 'wound: barrier', 'wound: other', 'wound: breached dermis', 'unknown'], '1 to 4'],
      ['invasive', 'EU: does it enter the body?', ['none', 'transient in an orifice', 'short term in an orifice', 'long term in an orifice', 'surgical', 'ionising or biological effect or a drug', 'heart or circulation or nervous system', 'implant or long term', 'teeth', 'critical implant', 'unknown'], '5 to 8', 'A critical implant is one of nervous system, heart, breast, joint or spine, absorbable or active.'],
      ['energy', 'EU: does it give energy to the body?', ['none', 'gives or exchanges energy', 'hazardous or ionising or controls such a device', 'controls an active implant', 'unknown'], '9'],
      ['diagnosticEnergy', 'EU: is it an active device for diagnosis or monitoring?', ['none', 'visible light only', 'diagnosis or monitoring', 'vital parameters in danger or ionising', 'unknown'], '10'],
      ['substances', 'EU: does it give or take substances?', ['none', 'administers or removes substances', 'in a hazardous way', 'unknown'], '12'],
    ].map(([name, label, options, rules, more]) => choose(name, label, options, `The strictest that fits.${more ? ` ${more}` : ''}`, `MDR Annex VIII, Rules ${rules}`, 'hardware:yes')),
    choose('special', 'EU: does a special rule apply?',
      ['none', 'with a medicine', 'contraception', 'implanted contraception', 'disinfects devices', 'disinfects invasive devices', 'records X-ray images', 'tissues or cells', 'nanomaterial with negligible exposure', 'nanomaterial with low exposure', 'nanomaterial with medium or high exposure', 'inhalation', 'critical inhalation', 'substances on skin or in cavities', 'absorbed substances', 'critical absorbed substances', 'unknown'], 'The strictest that fits, also of software, such as contraception.', 'MDR Annex VIII, Rules 14 to 21', EU_DEVICE),
    ask('ivdAgents', 'EU: does it look for agents in blood for transfusion, or for life-threatening ones that spread?', 'Such as HIV in donated blood.', 'IVDR Annex VIII, Rule 1', 'euIvdPurpose'),
    choose('ivdGrouping', 'EU: is it for blood grouping or tissue typing?', ['none', 'other', 'ABO or Rh or Kell or Kidd or Duffy', 'unknown'], 'Before a transfusion or a transplantation.', 'IVDR Annex VIII, Rule 2', 'euIvdPurpose:yes/unknown'),
    ask('ivdHighRisk', 'EU: is it for sexually transmitted agents, cancer, companion diagnostics or genetic testing?', 'A companion diagnostic says who may get a certain medicine.', 'IVDR Annex VIII, Rule 3', 'euIvdPurpose'),
    choose('ivdSelfTest', 'EU: is it for self-testing, or used near the patient?', ['no', 'near-patient use by professionals', 'pregnancy or fertility or cholesterol or urine', 'other', 'unknown'], 'At the bedside or in a practice it is classified in its own right, by the other rules. Where people also test themselves, choose the self-test.', 'IVDR Annex VIII, Rule 4', 'euIvdPurpose:yes/unknown'),
    ask('ivdLaboratory', 'EU: is it a product for general laboratory use, an instrument or a receptacle?', 'Such as a buffer, an analyser or a tube.', 'IVDR Annex VIII, Rule 5', 'euIvdPurpose')),
  ask('safetyAssessed', 'Were the risks of this software assessed?', 'Without an assessment it is class C. Left empty for what is no device.', 'IEC 62304 4.3'),
  choose('hazardousSituation', 'Can it contribute to a hazardous situation?', ANSWERS, 'Its failure counts as certain.', 'IEC 62304 4.3', 'safetyAssessed:yes'),
  choose('externallyControlled', 'Is the risk acceptable by controls outside the software?', ANSWERS, 'Controls inside it do not count.', 'IEC 62304 4.3', 'hazardousSituation:yes'),
  choose('seriousHarm', 'Can the harm be death or serious injury?', ANSWERS, 'Serious: lasting, life-threatening, or in need of a doctor to prevent that.', 'IEC 62304 4.3', 'externallyControlled:no'),
  choose('override', 'Status, if not the proposed one', ['DEVICE', 'ENFORCEMENT_DISCRETION', 'NOT_DEVICE'], 'Empty means that the tables are right.', OVERRIDING),
  choose('overrideMarket', 'In which market', ['US', 'EU', 'other'], 'Empty means in all of them.', OVERRIDING, OVERRIDDEN),
  { name: 'overrideRationale', label: 'Why another status', type: 'longtext', required: true, min: 100, showIf: OVERRIDDEN, help: 'At least a hundred characters. Quality confirms it.', clause: OVERRIDING },
];
