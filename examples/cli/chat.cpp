// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "chat.hpp"
#include <algorithm>
#include <aplomb/core/hash.hpp>

namespace cli {

using aplomb::instant;

chat::chat(desk_engine const& engine, std::string_view id) : engine_(engine) {
  talk_.seed = static_cast<std::uint32_t>(aplomb::hash_bytes(id));
  owner_ = engine_.owner_of(talk_).name;
}

std::optional<heard_line> chat::take(transcript_line const& line) {
  if (line.from == speaker::customer)
    settle_planned_reply();
  else if (line.from)
    planned_.reset();
  if (line.at) pass_time(std::max(*line.at, now_));
  std::optional<heard_line> heard;
  if (line.event)
    occur(*line.event);
  else if (*line.from == speaker::customer)
    heard = hear(line);
  else
    say(line);
  ++lines_;
  owner_ = engine_.owner_of(talk_).name;
  return heard;
}

/// Due deadlines fire in order before the line itself.
void chat::pass_time(instant now) {
  for (auto due = engine_.next_deadline(talk_); due && due.at <= now; due = engine_.next_deadline(talk_)) {
    now_ = std::max(now_, due.at);
    note(engine_.tick(talk_, due.at), "time");
  }
  now_ = now;
}

/// Nobody else spoke: the planned reply went out, at the time it was planned.
void chat::settle_planned_reply() {
  if (planned_) (void)engine_.said(talk_, file_, *planned_, planned_at_);
  planned_.reset();
}

heard_line chat::hear(transcript_line const& line) {
  heard_line heard{lines_, line.text, engine_.hear(talk_, file_, line.text, now_), talk_, std::move(notes_)};
  notes_.clear();
  auto const& turn = heard.turn;
  if (turn.heat_step.fired()) heard.why.push_back("heat: " + std::string(turn.trace.view()));
  if (!turn.owner_trace.empty()) heard.why.push_back("owner: " + std::string(turn.owner_trace.view()));
  for (auto const& act : turn.acts.acts)
    heard.why.push_back(std::string(to_text(act).view()) + ": " + std::string(text_of(act.why)));
  planned_ = turn;
  planned_at_ = now_;
  return heard;
}

void chat::say(transcript_line const& line) {
  bool const person_owns = engine_.person_owns(talk_);
  bool const bot = *line.from == speaker::bot;
  if (bot && person_owns) notes_.push_back("the bot spoke while a person owns the conversation");
  note(engine_.said(talk_, file_, bot ? aplomb::voice::bot : aplomb::voice::person, line.text, now_),
       bot ? "bot line" : "agent line");
}

void chat::occur(occurrence event) {
  using namespace aplomb::escalate;
  switch (event) {
    case occurrence::accepted:
      return note(engine_.on<accepted>(talk_, file_, now_), "accepted");
    case occurrence::returned:
      return note(engine_.on<returned>(talk_, file_, now_), "returned");
    case occurrence::unavailable:
      return note(engine_.on<unavailable>(talk_, file_, now_), "unavailable");
    case occurrence::resolved:
      return note(engine_.on<resolved>(talk_, file_, now_), "resolved");
  }
}

void chat::note(aplomb::turn const& turn, std::string_view cause) {
  if (turn.heat_step.fired()) notes_.push_back(std::string(cause) + ": heat: " + std::string(turn.trace.view()));
  if (turn.owner_step.fired())
    notes_.push_back(std::string(cause) + ": owner: " + std::string(turn.owner_trace.view()));
}

}  // namespace cli
