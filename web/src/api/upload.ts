import { ApiError, problemSentence, withQuery } from './client';
import type { StreamRow } from './types';

export interface Upload {
  done: Promise<StreamRow>;
  cancel(): void;
}

/**
 * Sends a chat file to POST /imports. XMLHttpRequest, since fetch tells no upload progress.
 * `onProgress` gets the share of bytes sent, from 0 to 1.
 */
export function uploadChat(file: File, video: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<StreamRow>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status < 200 || request.status > 299) {
        reject(new ApiError(request.status, problemSentence(request.status, request.responseText)));
        return;
      }
      resolve(JSON.parse(request.responseText) as StreamRow);
    };
    request.onerror = () => reject(new ApiError(0, 'The file did not reach the Crowdline server.'));
    request.onabort = () => reject(new ApiError(0, 'The upload was stopped.'));
    const title = file.name.replace(/(\.(json|jsonl|tsv|csv|txt|log|gz|zst|live_chat))+$/i, '');
    request.open('POST', withQuery('/api/v1/imports', { video, title }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}
