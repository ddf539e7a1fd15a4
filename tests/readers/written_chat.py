"""A chat of our own writing in every format that Crowdline reads."""

import json
from dataclasses import dataclass

START_US = 1_700_000_000_000_000  # instant of video second 0


@dataclass(frozen=True)
class Line:
    second: int
    name: str   # as chat shows it
    login: str  # the platform's own name of the same person
    text: str
    number: int  # of the line


def _lines(records: list) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _instant(line: Line) -> str:
    return f"2023-11-14T{22 + (800 + line.second) // 3600}:{(800 + line.second) // 60 % 60:02}:{(800 + line.second) % 60:02}Z"


def _comment(line: Line) -> dict:
    return {
        "_id": f"m{line.number}", "created_at": _instant(line), "content_offset_seconds": line.second,
        "commenter": {"display_name": line.name, "_id": f"id-{line.login}", "name": line.login},
        "message": {"body": line.text, "fragments": [{"text": line.text, "emoticon": None}], "user_badges": []},
    }


def twitch_downloader(chat: list[Line]) -> str:
    video = {"title": "A written stream", "created_at": "2023-11-14T22:13:20Z", "length": 900.0}
    return json.dumps({"streamer": {"name": "Climber", "id": 77}, "video": video, "comments": [_comment(line) for line in chat]}, ensure_ascii=False)


def twitch_v5(chat: list[Line]) -> str:
    return json.dumps({"comments": [_comment(line) for line in chat]}, ensure_ascii=False)


def chat_downloader_twitch(chat: list[Line]) -> str:
    return _lines([{
        "author": {"display_name": line.name, "id": f"id-{line.login}", "name": line.login}, "message": line.text, "message_id": f"m{line.number}",
        "message_type": "text_message", "time_in_seconds": line.second, "timestamp": START_US + line.second * 1_000_000,
    } for line in chat])


def chat_downloader_youtube(chat: list[Line]) -> str:
    return json.dumps([{
        "action_type": "add_chat_item", "author": {"id": f"UC{line.login}", "images": [], "name": line.name}, "message": line.text,
        "message_id": f"m{line.number}", "message_type": "text_message", "time_in_seconds": line.second, "timestamp": START_US + line.second * 1_000_000,
    } for line in chat], ensure_ascii=False)


def _action(line: Line) -> dict:
    renderer = {
        "id": f"m{line.number}", "timestampUsec": str(START_US + line.second * 1_000_000),
        "timestampText": {"simpleText": f"{line.second // 60}:{line.second % 60:02}"}, "authorName": {"simpleText": line.name},
        "authorExternalChannelId": f"UC{line.login}", "message": {"runs": [{"text": line.text}]},
    }
    return {"clickTrackingParams": "c", "addChatItemAction": {"item": {"liveChatTextMessageRenderer": renderer}, "clientId": "q"}}


def yt_dlp(chat: list[Line]) -> str:
    return _lines([{"clickTrackingParams": "x", "replayChatItemAction": {"actions": [_action(line)], "videoOffsetTimeMsec": str(line.second * 1000)}} for line in chat])


def pytchat_actions(chat: list[Line]) -> str:
    return _lines([_action(line) for line in chat])


def pytchat_chatdata(chat: list[Line]) -> str:
    return _lines([{
        "author": {"isVerified": False, "channelId": f"UC{line.login}", "name": line.name}, "type": "textMessage", "id": f"m{line.number}",
        "timestamp": START_US // 1000 + line.second * 1000, "elapsedTime": f"{line.second // 60}:{line.second % 60:02}",
        "datetime": "2023-11-14 22:13:20", "message": line.text, "messageEx": [line.text],
    } for line in chat])


def twitch_irc(chat: list[Line]) -> str:
    return "".join(
        f"@badge-info=;badges=;color=;display-name={line.name.replace(' ', chr(92) + 's')};emotes=;id=m{line.number};mod=0;room-id=77;"
        f"tmi-sent-ts={START_US // 1000 + line.second * 1000};user-id=id-{line.login} "
        f":{line.login}!{line.login}@{line.login}.tmi.twitch.tv PRIVMSG #climber :{line.text}\r\n" for line in chat)


def timed_text(chat: list[Line]) -> str:
    return "".join(f"[0:{line.second // 60:02}:{line.second % 60:02}] {line.name}: {line.text}\n" for line in chat)


def tsv(chat: list[Line]) -> str:
    return "offset_s\tauthor\tbadges\ttext\temotes\n" + "".join(f"{line.second}\t{line.name}\t\t{line.text}\t\n" for line in chat)


def csv(chat: list[Line]) -> str:
    return "time,display_name,login,message\n" + "".join(f'{line.second},"{line.name}",{line.login},"{line.text}"\n' for line in chat)


# Format -> its writer, and whether the format tells the login beside the shown name.
FORMATS = {
    "twitchdownloader-json": (twitch_downloader, True),
    "twitch-v5-json": (twitch_v5, True),
    "chat-downloader-twitch": (chat_downloader_twitch, True),
    "chat-downloader-youtube": (chat_downloader_youtube, False),
    "yt-dlp-live-chat": (yt_dlp, False),
    "pytchat-actions": (pytchat_actions, False),
    "pytchat-chatdata": (pytchat_chatdata, False),
    "twitch-irc": (twitch_irc, True),
    "timed-text": (timed_text, False),
    "tsv": (tsv, False),
    "csv": (csv, True),
}
