import type { LeadBasis } from '../domain/cross-check/lead';
import { sayDistance } from './say-distance';

/** Some time in the largest unit that says it, to one decimal in hours. */
function sayTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} 分钟`;
  return `${(seconds / 3600).toFixed(1)} 小时`;
}

/** Thousandths of a point as points, such as 90 or 0.3. */
export const sayMilliPoints = (milli: number): string => String(milli / 1000);

/** A share of a million as a percentage that is not rounded to nothing, such as 1.07%. */
function sayMillionths(millionths: number): string {
  if (millionths < 100) return '不到 0.01%';
  return `约 ${(millionths / 10_000).toFixed(2)}%`;
}

/** What was measured, in one or two plain sentences with their numbers. */
export function sayBasis(basis: LeadBasis): string {
  switch (basis.kind) {
    case 'samePhoto':
      return '两处的照片文件逐字节相同（SHA-256 一致）。';
    case 'nearPhoto':
      return basis.bits === 0
        ? '两张照片的画面指纹完全相同，文件不同。'
        : `两张照片的画面指纹在 64 位中只有 ${basis.bits} 位不同，文件不同。`;
    case 'onePlace':
      return `两张照片的定位相距 ${sayDistance(basis.apartM)}，两处定位的精度合计 ${sayDistance(
        basis.circlesM,
      )}；而两个现场标注的位置相距 ${sayDistance(basis.sitesApartM)}。`;
    case 'travel':
      return `两张照片的定位至少相距 ${sayDistance(basis.leastM)}，拍摄时间相差 ${sayTime(
        basis.betweenMs,
      )}；放宽时钟误差 ${sayTime(basis.allowedMs)} 后，速度仍至少为每小时 ${basis.leastKmh} 公里。`;
    case 'sharedText':
      return `两份报告相同的文字合计 ${basis.shared} 字，较短的一份共 ${basis.of} 字；标点、数字和任务书里给出的文字不计。`;
    case 'equalBallots':
      return `“${basis.title}”第 ${basis.round} 轮全部开票后比对：两张评审票共同打分的 ${basis.scores.length} 个指标，分数全部相同。`;
    case 'gradeCrowd':
      return `${basis.year} 年收到的该机构报告中，得分在“${basis.grade}”等级线（${sayMilliPoints(
        basis.cutMilli,
      )} 分）以上不到 1 分的有 ${basis.above} 份，以下 1 分以内的有 ${basis.below} 份。如果上下机会均等，线上达到这么多份的概率${sayMillionths(
        basis.millionths,
      )}（按二项分布精确计算）。`;
  }
}
