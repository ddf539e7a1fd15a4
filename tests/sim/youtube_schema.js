// The published discovery document of the Data API as JSON Schema, made strict: it names every member that there is, but calls none required
// and forbids none, so that a misspelt one would pass.
import { readFileSync } from 'node:fs';

import Ajv from 'ajv';

const document = JSON.parse(readFileSync(process.env.YOUTUBE_DISCOVERY, 'utf8'));

/** What an answer cannot do without, by schema. */
const required = {
  LiveChatMessage: ['kind', 'etag', 'id', 'snippet'],
  LiveChatMessageSnippet: ['type', 'liveChatId', 'publishedAt', 'hasDisplayContent'],
  LiveChatMessageAuthorDetails: ['channelId', 'channelUrl', 'displayName', 'profileImageUrl', 'isVerified', 'isChatOwner', 'isChatSponsor', 'isChatModerator'],
  LiveChatMessageListResponse: ['kind', 'etag', 'nextPageToken', 'pageInfo', 'items'],
  LiveChatTextMessageDetails: ['messageText'],
  LiveChatSuperChatDetails: ['amountMicros', 'currency', 'amountDisplayString', 'tier'],
  LiveChatSuperStickerDetails: ['amountMicros', 'currency', 'amountDisplayString', 'tier', 'superStickerMetadata'],
  LiveChatUserBannedMessageDetails: ['bannedUserDetails', 'banType'],
  LiveChatGiftDetails: ['giftName', 'jewelsAmount', 'comboCount'],
  Video: ['kind', 'etag', 'id'],
  VideoListResponse: ['kind', 'etag', 'pageInfo', 'items'],
  VideoSnippet: ['publishedAt', 'channelId', 'title', 'description', 'thumbnails', 'channelTitle', 'categoryId', 'liveBroadcastContent'],
  Channel: ['kind', 'etag', 'id'],
  ChannelListResponse: ['kind', 'etag', 'pageInfo'],
  PlaylistItem: ['kind', 'etag', 'id'],
  PlaylistItemListResponse: ['kind', 'etag', 'pageInfo', 'items'],
  PlaylistItemContentDetails: ['videoId'],
  SearchResult: ['kind', 'etag', 'id', 'snippet'],
  SearchListResponse: ['kind', 'etag', 'pageInfo', 'items'],
  ResourceId: ['kind'],
  VideoCategoryListResponse: ['kind', 'etag', 'items'],
  CommentThread: ['kind', 'etag', 'id'],
  CommentThreadListResponse: ['kind', 'etag', 'pageInfo', 'items'],
  CommentThreadSnippet: ['videoId', 'topLevelComment', 'canReply', 'totalReplyCount', 'isPublic'],
  Comment: ['kind', 'etag', 'id'],
  CommentListResponse: ['kind', 'etag', 'pageInfo', 'items'],
  CommentSnippet: ['textDisplay', 'authorDisplayName', 'likeCount', 'publishedAt', 'updatedAt'],
};

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('int64', /^-?\d+$/);
ajv.addFormat('uint64', /^\d+$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('google-duration', /^\d+(\.\d{1,9})?s$/);
for (const format of ['google-datetime', 'byte']) ajv.addFormat(format, true);
for (const format of ['int32', 'uint32', 'double']) ajv.addFormat(format, { type: 'number', validate: (value) => format === 'double' || (Number.isInteger(value) && (format === 'int32' || value >= 0)) });

/** A schema of the document as JSON Schema. */
function strict(schema, name) {
  if (schema.$ref) return { $ref: `#/$defs/${schema.$ref}` };
  if (schema.type === 'any') return {};
  if (schema.type === 'array') return { type: 'array', items: strict(schema.items) };
  if (schema.type !== 'object') {
    const { type, format, enum: values } = schema;
    return { type, ...(format && { format }), ...(values && { enum: values }) };
  }
  if (!schema.properties) return { type: 'object', additionalProperties: schema.additionalProperties ? strict(schema.additionalProperties) : true };
  const properties = Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, strict(value)]));
  return { type: 'object', properties, required: required[name] ?? [], additionalProperties: false };
}

const $defs = Object.fromEntries(Object.entries(document.schemas).map(([name, schema]) => [name, strict(schema, name)]));
// The reference in HTML spells gifts otherwise than the discovery document.
$defs.LiveChatMessageSnippet.properties.giftEventDetails = {
  type: 'object',
  properties: { giftMetadata: { $ref: '#/$defs/LiveChatGiftDetails' } },
  required: ['giftMetadata'],
  additionalProperties: false,
};

const validators = new Map();

/** What is wrong with `value` as a `name` of the document, a line each; empty: nothing. */
export function complaints(name, value) {
  if (!validators.has(name)) validators.set(name, ajv.compile({ $defs, $ref: `#/$defs/${name}` }));
  const validate = validators.get(name);
  if (validate(value)) return [];
  return validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

export const schemaNames = Object.keys($defs);

/** Every name in `required` is one of the document's, so that none of these lists is idle. */
export const idleNames = Object.entries(required).flatMap(([name, members]) =>
  $defs[name] ? members.filter((member) => !$defs[name].properties[member]).map((member) => `${name}.${member}`) : [name]);

/** The parameters of a method, e.g. of "videos". */
export function parametersOf(resource) {
  return Object.keys(document.resources[resource].methods.list.parameters);
}
