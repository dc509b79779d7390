import type { LeadBasis } from '../domain/cross-check/lead';
import { sayDistance } from './say-distance';

/** Some time in the largest unit that says it, to one decimal in hours. */
function sayTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} 分钟`;
  return `${(seconds / 3600).toFixed(1)} 小时`;
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
  }
}
