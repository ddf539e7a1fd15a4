//! Times published parsers on a file of lines, as irc_bench does with ours: `irc_peers MODE FILE PASSES` prints the
//! nanoseconds a line of the fastest pass, a checksum, and how many lines were refused.
use std::hint::black_box;
use std::time::Instant;

use twitch_irc::message::{IRCMessage, ServerMessage};

/// What a mode makes of one line; None: refused.
type Work = fn(&str) -> Option<usize>;

fn tmi_split(line: &str) -> Option<usize> {
    black_box(tmi::IrcMessageRef::parse(line)).map(|message| message.raw().len())
}

fn tmi_typed(line: &str) -> Option<usize> {
    let message = tmi::Message::parse(line).ok()?;
    let size = match &message {
        tmi::Message::Privmsg(chat) => chat.text().len(),
        _ => 1,
    };
    black_box(&message);
    Some(size)
}

/// The ranges as numbers; tmi leaves them raw, and they stay code points here.
fn emote_ranges(raw: &str) -> Vec<(&str, usize, usize)> {
    let mut found = Vec::new();
    for group in raw.split('/') {
        let Some((id, ranges)) = group.split_once(':') else { continue };
        for range in ranges.split(',') {
            let Some((first, last)) = range.split_once('-') else { continue };
            if let (Ok(first), Ok(last)) = (first.parse(), last.parse()) {
                found.push((id, first, last));
            }
        }
    }
    found
}

fn tmi_emotes(line: &str) -> Option<usize> {
    let message = tmi::Message::parse(line).ok()?;
    let size = match &message {
        tmi::Message::Privmsg(chat) => chat.text().len() + black_box(emote_ranges(chat.raw_emotes())).len(),
        _ => 1,
    };
    black_box(&message);
    Some(size)
}

fn twitch_irc_typed(line: &str) -> Option<usize> {
    let message = ServerMessage::try_from(IRCMessage::parse(line).ok()?).ok()?;
    let size = match &message {
        ServerMessage::Privmsg(chat) => chat.message_text.len() + chat.emotes.len(),
        _ => 1,
    };
    black_box(&message);
    Some(size)
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let modes: [(&str, Work); 4] = [
        ("tmi-split", tmi_split),
        ("tmi-typed", tmi_typed),
        ("tmi-emotes", tmi_emotes),
        ("twitch-irc", twitch_irc_typed),
    ];
    let mode = modes.iter().find(|(name, _)| arguments.get(1).is_some_and(|wanted| wanted == name));
    let (Some((_, work)), Some(path), Some(passes)) = (mode, arguments.get(2), arguments.get(3)) else {
        eprintln!("irc_peers tmi-split|tmi-typed|tmi-emotes|twitch-irc FILE PASSES");
        std::process::exit(2);
    };
    let text = std::fs::read_to_string(path).expect("a readable file");
    let lines: Vec<&str> = text.lines().collect();
    let (mut best, mut sum, mut refused) = (f64::MAX, 0, 0);
    for _ in 0..passes.parse().expect("a number of passes") {
        let start = Instant::now();
        for line in &lines {
            match work(line) {
                Some(size) => sum += size,
                None => refused += 1,
            }
        }
        best = best.min(start.elapsed().as_nanos() as f64 / lines.len() as f64);
    }
    println!("{best:.1} {sum} {refused}");
}
