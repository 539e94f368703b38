// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the service ladder gains over a threshold, the figures of docs/escalation.md: real help-desk dialogues are replayed
// with the default engine, agents as the bot, and what escalated is held against the satisfaction that 19 people gave the
// dialogue and against our labels of its turns.
//
// usage: escalation [--folds N] FOLDER
//   FOLDER has stc3_cn, stc3_en (dialogues) and service_affect (labelled turns), as APLOMB_DATA. Run in the repository: each
//   fold's model is fitted to data/corpus, data/lexicon and the labelled turns but the fold's dialogues. Without folds
//   (--folds 0) only the dialogues are replayed that no model has seen.
#include "fold_models.hpp"
#include "tables.hpp"
#include <algorithm>
#include <aplomb/aplomb.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/training/bootstrap.hpp>
#include <aplomb/training/ranking.hpp>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::training;
using namespace tools;
using escalate::heat_state;

// ---- data ----

/// What our labels say of a customer line.
struct verdict {
  bool unhappy = false;  ///< dissatisfied or angry
  double level = 0;      ///< the strength of unpleasant feeling, by the formula of `classify::negative_level`
};

struct line {
  bool customer = false;
  std::string text;
  std::optional<verdict> labelled;
};

struct dialogue {
  std::string id;
  double satisfaction = 0;  ///< mean of the raters, -2...2
  std::vector<line> lines;

  /// The cut that the raters' distribution suggests: three in ten dialogues lie below.
  [[nodiscard]] bool low() const { return satisfaction < -0.5; }
};

/// Labels of lines, by dialogue and number of the line.
using line_labels = std::map<std::pair<std::string, std::string>, verdict>;

void read_labels(std::string const& file, line_labels& labels) {
  for (auto const& row : table_in(file)) {
    if (row.size() < 8) continue;
    auto const felt = from_name<classify::emotion>(row[1]);
    auto const content = from_name<classify::satisfaction>(row[3]);
    if (!felt || !content || row[2].size() != 1) continue;
    classify::affect a;
    a.emotions[index_of(*felt)] = score::of(1000);
    a.intensity = static_cast<std::uint8_t>(row[2][0] - '0');
    a.satisfactions[index_of(*content)] = score::of(1000);
    labels[{row[6], row[7]}] = {*content == classify::satisfaction::dissatisfied || *felt == classify::emotion::anger,
                                classify::negative_level(a).per_mille / 1000.0};
  }
}

std::vector<dialogue> read_dialogues(std::string const& folder, std::string const& part, line_labels const& labels) {
  std::vector<dialogue> made;
  std::map<std::string, std::size_t> place;
  for (auto const& row : table_in(folder + "/dialogues_" + part + ".tsv")) {
    if (row.size() < 6) continue;
    place[row[0]] = made.size();
    made.push_back({row[0], std::atof(row[4].c_str()), {}});
  }
  for (auto const& row : table_in(folder + '/' + part + ".tsv")) {
    auto const at = row.size() < 5 ? place.end() : place.find(row[2]);
    if (at == place.end()) continue;
    line said{row[4] == "customer", row[0], {}};
    if (auto const label = labels.find({row[2], row[3]}); label != labels.end()) said.labelled = label->second;
    made[at->second].lines.push_back(std::move(said));
  }
  return made;
}

// ---- ladders ----

using table = escalate::table<escalate::service_reading>;

constexpr unsigned alarm_severity = escalate::about_state<escalate::service_heat>(heat_state::upset).severity;

/// The place of the bounds on an axis in a guard; its size when there are none.
std::size_t bounds_on(escalate::ladder_parts const& parts, escalate::row_fact const& row, std::string_view axis) {
  std::size_t i = 0;
  while (i < row.guard.size && parts.axes[row.guard.axis[i]] != axis) ++i;
  return i;
}

/// The rows of the service ladder that can fire in these dialogues, which tell nothing of earlier contacts or of time.
escalate::ladder_parts service_parts() {
  auto parts = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  std::erase_if(parts.rows, [&](escalate::row_fact const& row) {
    for (auto const* axis : {"contacts", "waited"})
      if (auto const i = bounds_on(parts, row, axis); i < row.guard.size && row.guard.at_least[i] > 0) return true;
    return false;
  });
  return parts;
}

/// What makes a customer upset must hold twice in a row.
table deferred() {
  auto parts = service_parts();
  std::size_t counting = 0;
  for (auto& row : parts.rows) {
    bool const rises = row.leaves == escalate::origin::one && parts.states[row.from].severity < alarm_severity &&
                       !parts.states[row.from].final;
    if (rises && row.to == index_of(heat_state::upset)) row.turns = 2, ++counting;
  }
  if (counting > escalate::max_counters) {
    std::cerr << "the service ladder has more rows to upset than a ladder can count in\n";
    std::exit(1);
  }
  return table(std::move(parts));
}

/// Deferred by a state: the first anger makes a customer concerned unless it is beyond doubt, and who is concerned needs
/// less to be upset. The numbers were found on the training dialogues.
table doubtful() {
  constexpr std::int16_t beyond_doubt = 900, enough = 400;
  auto parts = service_parts();
  std::erase_if(parts.rows, [&](escalate::row_fact const& row) {
    auto const level = bounds_on(parts, row, "level"), persistence = bounds_on(parts, row, "persistence");
    bool const up = row.leaves == escalate::origin::one && row.to == index_of(heat_state::upset) && !row.first;
    return up && ((row.from == index_of(heat_state::calm) && level < row.guard.size) ||
                  (row.from == index_of(heat_state::concerned) && persistence < row.guard.size));
  });
  for (auto& row : parts.rows) {
    if (row.leaves != escalate::origin::one || row.first) continue;
    bool const calm = row.from == index_of(heat_state::calm), concerned = row.from == index_of(heat_state::concerned);
    auto const anger = bounds_on(parts, row, "anger"), level = bounds_on(parts, row, "level");
    if (anger < row.guard.size && (calm || (concerned && row.to == index_of(heat_state::upset))))
      for (auto* bound : {&row.guard.at_least[anger], &row.guard.below[anger]})
        if (*bound > 0 && *bound <= score::one) *bound = calm ? beyond_doubt : enough;
    if (calm && level < row.guard.size && row.guard.below[level] == 750)
      row.guard.below[level] = escalate::thresholds::highest;
  }
  return table(std::move(parts));
}

/// The thresholds of the service ladder without its memory: the state follows the message.
struct memoryless : escalate::ladder<heat_state, escalate::service_reading, heat_state::calm> {
  static constexpr auto about = escalate::service_heat::about;
  static constexpr auto table = [] {
    using namespace escalate;
    using namespace escalate::axes;
    using namespace literals;
    using enum heat_state;
    return rows(any + on<message>[threat >= 0.70_p] = at_risk,
                any + on<message>[threat < 0.70_p && anger >= 0.80_p && abuse >= 0.50_p] = angry,
                any + on<message>[threat < 0.70_p && anger >= 0.80_p && abuse < 0.50_p] = upset,
                any + on<message>[threat < 0.70_p && anger >= 0.60_p && anger < 0.80_p] = upset,
                any + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.75_p] = upset,
                any + on<message>[threat < 0.70_p && anger < 0.60_p && level >= 0.30_p && level < 0.75_p] = concerned,
                any + on<message>[threat < 0.70_p && anger < 0.60_p && level < 0.30_p] = calm);
  }();
};

// ---- replay ----

/// What the engine made of one customer line.
struct heard {
  double level = 0, anger = 0, dissatisfied = 0, mood = 0;  ///< the readings that thresholds look at
  unsigned before = 0, severity = 0;                        ///< of the heat state before it and after it
  std::uint8_t row = escalate::no_row;                      ///< of the heat ladder
  bool called = false;                                      ///< a person has been called by now
  std::optional<verdict> labelled;
};
using course = std::vector<heard>;

/// The service ladder of who owns the conversation, but for the row that calls a person when the desk has nothing left to
/// say: without facts about these companies it has little, which says nothing of the customer.
table never_stuck() {
  auto parts = escalate::parts_of(escalate::view_of<escalate::service_owner>);
  std::erase_if(parts.rows, [&](escalate::row_fact const& row) { return parts.events[row.event].name == "stuck"; });
  return table(std::move(parts));
}

/// The rules of `aplomb replay --agents-as bot`: without times no time passes, and a planned reply counts as said unless
/// the desk's own line follows.
template <class Heat>
course replay(classify::learned_reader const& reader, Heat const& heat, dialogue const& d) {
  static table const owner = never_stuck();
  using engine_type = basic_engine<classify::learned_reader, Heat, table>;
  engine_type const desk(typename engine_type::parts{.reader = reader, .heat = heat, .owner = owner});
  conversation talk;
  case_file file;
  course made;
  std::optional<turn> planned;
  bool called = false;
  for (auto const& l : d.lines) {
    if (!l.customer) {
      planned.reset();
      (void)desk.said(talk, file, voice::bot, l.text);
      continue;
    }
    if (planned) (void)desk.said(talk, file, *planned);
    planned = desk.hear(talk, file, l.text);
    called = called || planned->handoff != escalate::handoff_reason::none;
    auto const& axes = planned->axes;
    auto const& states = heat.view().states;
    made.push_back({axes.level.per_mille / 1000.0, axes.anger.per_mille / 1000.0,
                    planned->affect.of(classify::satisfaction::dissatisfied).per_mille / 1000.0,
                    axes.mood.per_mille / 1000.0, states[planned->heat_step.from].severity,
                    states[planned->heat_step.to].severity, planned->heat_step.row, called, l.labelled});
  }
  return made;
}

/// A set of dialogues with what each ladder made of them.
struct replayed {
  std::string name;
  std::vector<dialogue> dialogues;
  std::vector<course> service, deferred, doubtful, memoryless;

  void add(dialogue d, classify::learned_reader const& reader) {
    static table const later = ::deferred(), twice = ::doubtful();
    service.push_back(replay(reader, compiled_ladder<escalate::service_heat>{}, d));
    deferred.push_back(replay(reader, later, d));
    doubtful.push_back(replay(reader, twice, d));
    memoryless.push_back(replay(reader, compiled_ladder<::memoryless>{}, d));
    dialogues.push_back(std::move(d));
  }
};

// ---- what raises an alarm ----

/// A number per customer line; an alarm stands while it is at or above a threshold.
using signal_of = std::function<std::vector<double>(course const&)>;

signal_of plain(double heard::*reading) {
  return [reading](course const& c) {
    std::vector<double> made;
    for (auto const& h : c) made.push_back(h.*reading);
    return made;
  };
}

std::vector<double> running_mean(course const& c) {
  std::vector<double> made;
  double sum = 0;
  for (auto const& h : c) sum += h.level, made.push_back(sum / static_cast<double>(made.size() + 1));
  return made;
}

/// At or above the threshold twice in a row.
std::vector<double> twice(course const& c) {
  std::vector<double> made;
  for (std::size_t i = 0; i < c.size(); ++i) made.push_back(i == 0 ? 0 : std::min(c[i - 1].level, c[i].level));
  return made;
}

/// What a reader would give who reads as we label.
std::vector<double> as_labelled(course const& c) {
  std::vector<double> made;
  for (auto const& h : c) made.push_back(h.labelled ? h.labelled->level : 0);
  return made;
}

std::vector<double> severity(course const& c) {
  std::vector<double> made;
  for (auto const& h : c) made.push_back(h.severity);
  return made;
}

struct method {
  std::string_view name;
  std::vector<course> replayed::*courses;
  signal_of signal;
  /// Its threshold is its step to upset; others take the one that gives the service ladder's recall.
  bool ladder = false;
  /// It has few values: what a dialogue reached is followed by its mean.
  bool coarse = false;
};

constexpr std::string_view of_labels = "threshold on our labels";

std::vector<method> const methods{
    {"service ladder", &replayed::service, severity, true, true},
    {"threshold on the level", &replayed::service, plain(&heard::level)},
    {"threshold on anger", &replayed::service, plain(&heard::anger)},
    {"threshold on dissatisfied", &replayed::service, plain(&heard::dissatisfied)},
    {"threshold on the running mean of the level", &replayed::service, running_mean},
    {"threshold on the slow mood", &replayed::service, plain(&heard::mood)},
    {"threshold on the level, twice in a row", &replayed::service, twice},
    {of_labels, &replayed::service, as_labelled, false, true},
    {"service ladder, deferred", &replayed::deferred, severity, true, true},
    {"service ladder, deferred by a state", &replayed::doubtful, severity, true, true},
    {"service ladder without memory", &replayed::memoryless, severity, true, true},
};

enum class scoring { highest, highest_then_mean, last };

/// The score of a dialogue: the highest of its lines, or the last. Where there are few values the highest may be followed
/// by the mean, which never outweighs it.
std::vector<double> scores_of(replayed const& set, method const& m, scoring how) {
  std::vector<double> made;
  for (auto const& c : set.*(m.courses)) {
    auto const values = m.signal(c);
    double most = 0, sum = 0;
    for (double const v : values) most = std::max(most, v), sum += v;
    if (how == scoring::last)
      made.push_back(values.empty() ? 0 : values.back());
    else if (how == scoring::highest_then_mean && m.coarse && !values.empty())
      made.push_back(most + sum / static_cast<double>(values.size()) / 100);
    else
      made.push_back(most);
  }
  return made;
}

std::vector<bool> low_in(replayed const& set) {
  std::vector<bool> made;
  for (auto const& d : set.dialogues) made.push_back(d.low());
  return made;
}

// ---- figures ----

constexpr int resamples = 1000;

/// A figure of a set of dialogues, each counted so often, with its interval.
using figure = std::function<std::optional<double>(std::span<std::uint32_t const>)>;

std::string shown(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string with_interval(std::size_t dialogues, figure const& f, int decimals = 3, int rounds = resamples) {
  std::vector<std::uint32_t> const once(dialogues, 1);
  auto const value = f(once);
  if (!value) return "–";
  group_resampler draw(dialogues);
  std::vector<double> drawn;
  for (int i = 0; i < rounds; ++i)
    if (auto const v = f(draw.next())) drawn.push_back(*v);
  auto const i = percentile_interval(std::move(drawn));
  return shown(*value, decimals) + (i ? " [" + shown(i->low, decimals) + ", " + shown(i->high, decimals) + ']' : "");
}

/// A share of weighted counts.
struct share_counter {
  double part = 0, whole = 0;
  void add(bool is, double times) { part += is ? times : 0, whole += times; }
  [[nodiscard]] std::optional<double> value() const { return whole > 0 ? std::optional(part / whole) : std::nullopt; }
};

/// The share of the dialogues with `low() == low` that `scores` puts at or above `threshold`.
std::optional<double> alarmed(replayed const& set, std::vector<double> const& scores, double threshold, bool low,
                              std::span<std::uint32_t const> times) {
  share_counter found;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (set.dialogues[i].low() == low) found.add(scores[i] >= threshold, times[i]);
  return found.value();
}

void print_areas(replayed const& set, std::span<method const> asked) {
  std::size_t const n = set.dialogues.size();
  auto const low = low_in(set);
  std::printf(
      "\n| | area | with ties | all pairs | recall at 10 %% false alarms | area of the last line |\n"
      "|---|---|---|---|---|---|\n");
  std::vector<double> dissatisfaction;
  for (auto const& d : set.dialogues) dissatisfaction.push_back(-d.satisfaction);
  for (auto const& m : asked) {
    auto const scores = scores_of(set, m, scoring::highest_then_mean);
    ranking const ranked(scores, low), tied(scores_of(set, m, scoring::highest), low),
        last(scores_of(set, m, scoring::last), low);
    std::printf("| %s | %s | %s | %s | %s | %s |\n", std::string(m.name).c_str(),
                with_interval(n, [&](auto times) { return ranked.area(times); }).c_str(),
                m.coarse ? shown(tied.area().value_or(0), 3).c_str() : "same",
                shown(concordance(scores, dissatisfaction).value_or(0), 3).c_str(),
                with_interval(n, [&](auto times) { return ranked.recall_at(0.1, times); }).c_str(),
                with_interval(n, [&](auto times) { return last.area(times); }).c_str());
  }
}

/// A yes or no for each dialogue.
struct decision {
  std::string name;
  std::vector<double> scores;
  double threshold = 1;
};

/// The ladders' decisions against the thresholds that find as many of the dialogues of low satisfaction.
void print_steps(replayed const& set, std::span<method const> asked) {
  std::size_t const n = set.dialogues.size();
  auto const low = low_in(set);
  std::vector<std::uint32_t> const once(n, 1);
  auto const ladder = [](std::string_view name) -> method const& {
    return *std::ranges::find_if(methods, [&](method const& m) { return m.name == name; });
  };
  std::vector<decision> decisions;
  for (auto const s : {heat_state::concerned, heat_state::upset, heat_state::angry, heat_state::at_risk})
    decisions.push_back({std::string(name_of(s)) + (s == heat_state::at_risk ? "" : " or worse"),
                         scores_of(set, ladder("service ladder"), scoring::highest),
                         static_cast<double>(escalate::about_state<escalate::service_heat>(s).severity)});
  std::vector<double> called;
  for (auto const& c : set.service) called.push_back(!c.empty() && c.back().called ? 1 : 0);
  decisions.push_back({"a person is called", called, 1});
  for (auto const* name :
       {"service ladder, deferred", "service ladder, deferred by a state", "service ladder without memory"})
    decisions.push_back({"upset or worse, " + std::string(name), scores_of(set, ladder(name), scoring::highest),
                         static_cast<double>(alarm_severity)});

  std::vector<method> compared;
  std::ranges::copy_if(asked, std::back_inserter(compared), [](method const& m) { return !m.ladder; });
  std::printf("\n| | recall | false alarms | right of all");
  for (auto const& m : compared) std::printf(" | %s", std::string(m.name).c_str());
  std::printf(" | ladder over level |\n|---|---|---|---|---");
  for (std::size_t k = 0; k < compared.size(); ++k) std::printf("|---");
  std::printf("|\n");
  ranking const level(scores_of(set, methods[1], scoring::highest), low);
  for (auto const& d : decisions) {
    auto const share_of = [&](bool wanted) -> figure {
      return [&, wanted](std::span<std::uint32_t const> times) {
        return alarmed(set, d.scores, d.threshold, wanted, times);
      };
    };
    auto const recall = share_of(true), wrong = share_of(false);
    double const found = recall(once).value_or(0);
    std::size_t right = 0;
    for (std::size_t i = 0; i < n; ++i) right += (d.scores[i] >= d.threshold) == low[i];
    std::printf("| %s | %s | %s | %s", d.name.c_str(), with_interval(n, recall).c_str(),
                with_interval(n, wrong).c_str(), shown(static_cast<double>(right) / static_cast<double>(n), 3).c_str());
    for (auto const& m : compared)
      std::printf(
          " | %s",
          shown(ranking(scores_of(set, m, scoring::highest), low).false_alarms_at(found).value_or(0), 3).c_str());
    figure const ratio = [&](std::span<std::uint32_t const> times) -> std::optional<double> {
      auto const own = wrong(times), own_recall = recall(times);
      auto const other = own_recall ? level.false_alarms_at(*own_recall, times) : std::nullopt;
      return own && other && *other > 0 ? std::optional(*own / *other) : std::nullopt;
    };
    std::printf(" | %s |\n", with_interval(n, ratio, 2).c_str());
  }
}

/// What one method did on the lines of one dialogue.
struct alarms {
  double lines = 0, raised = 0, judged = 0, judged_raised = 0, right = 0, unhappy = 0, unhappy_in = 0, other_in = 0;
  double first = 0;  ///< the customer line of the first alarm, from 1; 0 without
};

alarms alarms_in(course const& c, std::vector<double> const& values, double threshold) {
  alarms made;
  bool before = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    bool const now = values[i] >= threshold;
    bool const raised = now && !before;
    if (raised && made.first == 0) made.first = static_cast<double>(i + 1);
    made.lines += 1, made.raised += raised;
    if (auto const& label = c[i].labelled) {
      made.judged += 1, made.judged_raised += raised, made.right += raised && label->unhappy;
      made.unhappy += label->unhappy;
      (label->unhappy ? made.unhappy_in : made.other_in) += now;
    }
    before = now;
  }
  return made;
}

/// Line by line, every method at the service ladder's recall of dialogues.
void print_alarms(replayed const& set, std::span<method const> asked) {
  std::size_t const n = set.dialogues.size();
  auto const low = low_in(set);
  std::vector<std::uint32_t> const once(n, 1);
  double const recall =
      alarmed(set, scores_of(set, methods[0], scoring::highest), alarm_severity, true, once).value_or(0);
  std::printf(
      "\n| | threshold | alarms per 1,000 lines | of these on unhappy lines | wrong ones per 1,000 lines | unhappy "
      "lines in alarm | other lines in alarm | first alarm at line |\n|---|---|---|---|---|---|---|---|\n");
  for (auto const& m : asked) {
    double const threshold =
        m.ladder ? alarm_severity : ranking(scores_of(set, m, scoring::highest), low).threshold_for(recall).value_or(0);
    std::vector<alarms> counts;
    for (auto const& c : set.*(m.courses)) counts.push_back(alarms_in(c, m.signal(c), threshold));
    using count = double (*)(alarms const&);
    auto const ratio = [&](count part, count whole, double scale) -> figure {
      return [&counts, part, whole, scale](std::span<std::uint32_t const> times) -> std::optional<double> {
        double p = 0, w = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
          p += times[i] * part(counts[i]), w += times[i] * whole(counts[i]);
        return w > 0 ? std::optional(scale * p / w) : std::nullopt;
      };
    };
    using A = alarms const&;
    double sum = 0, escalated = 0;
    for (std::size_t i = 0; i < n; ++i)
      if (low[i] && counts[i].first > 0) sum += counts[i].first, ++escalated;
    std::printf(
        "| %s | %s | %s | %s | %s | %s | %s | %s |\n", std::string(m.name).c_str(),
        m.ladder ? "upset" : shown(threshold, 3).c_str(),
        with_interval(n, ratio([](A a) { return a.raised; }, [](A a) { return a.lines; }, 1000), 0).c_str(),
        with_interval(n, ratio([](A a) { return a.right; }, [](A a) { return a.judged_raised; }, 1)).c_str(),
        with_interval(n, ratio([](A a) { return a.judged_raised - a.right; }, [](A a) { return a.judged; }, 1000), 1)
            .c_str(),
        with_interval(n, ratio([](A a) { return a.unhappy_in; }, [](A a) { return a.unhappy; }, 1)).c_str(),
        with_interval(n, ratio([](A a) { return a.other_in; }, [](A a) { return a.judged - a.unhappy; }, 1)).c_str(),
        escalated > 0 ? shown(sum / escalated, 2).c_str() : "–");
  }
}

/// The rows of the service ladder that raise an alarm: how often, and how often rightly.
void print_rows(replayed const& set) {
  auto const& view = escalate::view_of<escalate::service_heat>;
  std::map<std::uint8_t, std::array<std::size_t, 4>>
      by_row;  // alarms; judged, unhappy; in dialogues of low satisfaction
  for (std::size_t i = 0; i < set.dialogues.size(); ++i)
    for (auto const& h : set.service[i]) {
      if (h.row == escalate::no_row || h.before >= alarm_severity || h.severity < alarm_severity) continue;
      auto& count = by_row[h.row];
      ++count[0], count[1] += h.labelled.has_value(), count[2] += h.labelled && h.labelled->unhappy;
      count[3] += set.dialogues[i].low();
    }
  std::printf("\n| row | alarms | on unhappy lines | in dialogues of low satisfaction |\n|---|---|---|---|\n");
  auto const percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? std::string("–")
                      : shown(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0) + " %";
  };
  for (auto const& [row, count] : by_row)
    std::printf("| %u %s | %zu | %s | %s |\n", unsigned{row}, escalate::row_text(view, row).c_str(), count[0],
                percent(count[2], count[1]).c_str(), percent(count[3], count[0]).c_str());
}

void print(replayed const& set) {
  std::size_t lines = 0, labelled = 0, unhappy = 0, low = 0;
  for (auto const& d : set.dialogues) {
    low += d.low();
    for (auto const& l : d.lines) {
      lines += l.customer;
      labelled += l.customer && l.labelled;
      unhappy += l.customer && l.labelled && l.labelled->unhappy;
    }
  }
  std::printf(
      "\n## %s\n\n%zu dialogues, %zu of low satisfaction; %zu customer lines, %zu labelled, %zu of these unhappy.\n",
      set.name.c_str(), set.dialogues.size(), low, lines, labelled, unhappy);
  std::vector<method> asked = methods;  // a dialogue can only be judged by labels when all its lines have them
  if (labelled * 20 < lines * 19) std::erase_if(asked, [](method const& m) { return m.name == of_labels; });
  print_areas(set, asked);
  print_steps(set, asked);
  print_alarms(set, asked);
  print_rows(set);
}

}  // namespace

int main(int argc, char** argv) {
  unsigned folds = 5;
  std::string folder;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--folds" && i + 1 < argc)
      folds = static_cast<unsigned>(std::atoi(argv[++i]));
    else
      folder = argv[i];
  }
  if (folder.empty() || folds == 1 || folds > 100) {
    std::cerr << "usage: escalation [--folds N] FOLDER\n--folds is 0, or 2 to 100\n";
    return 2;
  }
  struct language {
    char const *name, *dialogues;
    std::array<char const*, 2> train;
    char const* dev;
  };
  constexpr language languages[] = {{"Chinese", "stc3_cn", {"zh.train.tsv", nullptr}, "zh.dev.tsv"},
                                    {"English", "stc3_en", {"en.transferred.tsv", "en.train.tsv"}, "en.dev.tsv"}};
  std::vector<replayed> sets;
  classify::learned_reader const builtin;
  for (auto const& l : languages) {
    line_labels labels;
    read_labels(folder + "/service_affect/" + l.dev, labels);
    auto& dev = sets.emplace_back();
    dev.name = std::string(l.name) + ", development dialogues, built-in model";
    for (auto& d : read_dialogues(folder + '/' + l.dialogues, "dev", labels)) dev.add(std::move(d), builtin);
  }
  if (folds > 0) {
    fold_models const models(folder, folds);
    std::vector<std::vector<dialogue>> train;
    for (auto const& l : languages) {
      line_labels labels;
      for (auto const* file : l.train)
        if (file != nullptr) read_labels(folder + "/service_affect/" + file, labels);
      train.push_back(read_dialogues(folder + '/' + l.dialogues, "train", labels));
      sets.emplace_back().name =
          std::string(l.name) + ", training dialogues, each read by a model that has not seen it";
    }
    for (unsigned fold = 0; fold < folds; ++fold) {
      std::fprintf(stderr, "fold %u of %u\n", fold + 1, folds);
      std::string const bytes = models.fit(fold);
      auto const loaded = classify::load_model(bytes);
      if (!loaded) {
        std::cerr << "the model that was just fitted does not load: " << name_of(loaded.error().code) << '\n';
        return 1;
      }
      classify::learned_reader const reader{*loaded};
      for (std::size_t k = 0; k < train.size(); ++k)
        for (auto& d : train[k])
          if (models.fold_of(d.id) == fold) sets[std::size(languages) + k].add(d, reader);
    }
  }
  for (auto const& set : sets) print(set);
}
