/** An article as the API takes it. */
export interface DraftArticle {
  article_type: 'news' | 'newspic'
  title: string
  author?: string
  digest?: string
  content: string
  content_source_url?: string
  thumb_media_id?: string
  /** Numbers, not booleans. */
  need_open_comment: 0 | 1
  only_fans_can_comment: 0 | 1
  /** `x1_y1_x2_y2`, from 0 to 1 */
  pic_crop_235_1?: string
  pic_crop_1_1?: string
  image_info?: {image_list: {image_media_id: string}[]}
}

/** An article as the API gives it back. */
export interface NewsItem {
  article_type?: string
  title: string
  author?: string
  digest?: string
  content: string
  content_source_url?: string
  thumb_media_id?: string
  need_open_comment?: number
  only_fans_can_comment?: number
  image_info?: {image_list?: {image_media_id: string}[]}
  /** Temporary: another with each call. */
  url?: string
}

export interface BoxItem {
  media_id: string
  content: {news_item: NewsItem[]}
  /** Seconds. */
  update_time: number
}
