import type { SameKeys } from '../catalogue.ts';
import type { results as english } from '../en/public-results.ts';

export const results: SameKeys<typeof english> = {
  'results.title': 'النتائج',
  'results.headline': 'ما أنجزه الصندوق، ومدى يقيننا منه',
  'results.lead': 'في الأعلى ما سجله هذا النظام ويمكنه إثباته، وفي الأسفل ما نُشر قبل وجوده.',
  'results.here': 'المسجل هنا',
  'results.history': 'المنشور قبل هذا النظام',
  'results.historyNote': 'سجلات تاريخية',
  'results.historyAbout':
    'تكرر هذه السطور ما نُشر في أماكن أخرى. وهي لا تضاف إلى الأرقام أعلاه، ولا يثبت السجل العلني إلا أننا أدخلناها. ولكل منها مصدره ومدى يقيننا منه.',
  'results.none': 'لا يوجد شيء مسجل من هذا النوع.',
  'results.what': 'الموضوع',
  'results.date': 'تاريخ النشر',
  'results.detail': 'كما ورد',
  'results.amount': 'المبلغ',
  'results.noAmount': 'غير مذكور',
  'results.certainty': 'مدى اليقين',
  'results.source': 'المصدر',
  'history.cycle': 'جولات المنح',
  'history.statement': 'بيانات عن الصندوق كله',
  'history.contribution': 'المساهمات',
  'history.grantee': 'منظمات ذُكرت علناً',
  'certainty.certain': 'مؤكد',
  'certainty.probable': 'مرجح',
  'certainty.doubtful': 'مشكوك فيه',
};
