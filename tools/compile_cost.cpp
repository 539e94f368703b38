// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// compile_cost [ROUNDS [HEADER...]]: what the umbrella and each layer's header cost a user's translation unit. Compiles a
// file that includes the header and nothing else with every compiler at hand, ROUNDS times (default 5), and prints a table in
// Markdown: median CPU seconds, peak megabytes, and with Clang the instantiated classes and functions, which do not depend
// on the machine.
// compile_cost [ROUNDS] rows: the same of ladders of 8 to 128 rows (bench/rows), proved and not, and in Boost.MSM.
// Run in the repository.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct cost {
  double seconds = 0;
  double megabytes = 0;
  bool good = false;
};

std::string const folder = [] {
  char name[] = "/tmp/aplomb_compile_cost_XXXXXX";
  char const* const made = mkdtemp(name);
  if (made == nullptr) std::exit(2);
  return std::string(made);
}();

double seconds(timeval t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; }

// Runs a command without its output; what it used includes the processes it started.
cost run(std::vector<std::string> command) {
  std::fflush(stdout);  // or the child would print it, too
  pid_t const child = fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
      _exit(127);
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return {};
  return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// What is compiled: a file, and how.
struct unit {
  std::string name, source;
  std::vector<std::string> options{};
};

std::vector<std::string> command_for(std::string const& compiler, unit const& what) {
  std::vector<std::string> made{compiler, "-std=c++20", "-O2", "-Iinclude"};
  made.insert(made.end(), what.options.begin(), what.options.end());
  made.insert(made.end(), {"-c", what.source, "-o", folder + "/unit.o"});
  return made;
}

cost median_of(std::vector<cost> costs) {
  std::sort(costs.begin(), costs.end(), [](cost a, cost b) { return a.seconds < b.seconds; });
  return costs[costs.size() / 2];
}

std::size_t occurrences(std::string const& text, std::string const& word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

void print_instantiations(unit const& what) {
  auto command = command_for("clang++", what);
  command.insert(command.end(), {"-ftime-trace", "-ftime-trace-granularity=0"});
  if (!run(command).good) {
    std::printf(" - |");
    return;
  }
  std::ifstream in(folder + "/unit.json");
  std::string const trace{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::printf(" %zu + %zu |", occurrences(trace, "\"name\":\"InstantiateClass\""),
              occurrences(trace, "\"name\":\"InstantiateFunction\""));
}

/// One line of the table; false when some compiler refuses.
bool print(unit const& what, int rounds, bool count) {
  bool good = true;
  std::printf("| %s |", what.name.c_str());
  for (auto const* compiler : {"g++", "clang++"}) {
    std::vector<cost> costs;
    for (int i = 0; i < rounds; ++i) costs.push_back(run(command_for(compiler, what)));
    auto const typical = median_of(costs);
    if (typical.good)
      std::printf(" %.2f | %.0f |", typical.seconds, typical.megabytes);
    else
      std::printf(" - | - |");
    good = good && typical.good;
    std::fflush(stdout);
  }
  if (count)
    print_instantiations(what);
  else
    std::printf(" |");
  std::printf("\n");
  std::fflush(stdout);
  return good;
}

}  // namespace

int main(int count, char** arguments) {
  int const rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 5;
  std::vector<std::string> const named(arguments + std::min(count, 2), arguments + count);
  bool const rows = named == std::vector<std::string>{"rows"};
  bool good = true;
  std::printf("| %s | GCC s | GCC MB | Clang s | Clang MB | classes + functions |\n|---|---|---|---|---|---|\n",
              rows ? "rows" : "header");
  if (rows) {
    for (auto const* number : {"8", "16", "32", "64", "128"}) {
      std::string const option = std::string("-DROWS=") + number;
      good = print({number, "bench/rows/aplomb.cpp", {option}}, rounds, true) && good;
      good = print({std::string(number) + ", proved", "bench/rows/aplomb.cpp", {option, "-DPROVED"}}, rounds, true) &&
             good;
      // Writing down what MSM instantiates takes Clang minutes from 64 rows on.
      good = print({std::string(number) + ", Boost.MSM", "bench/rows/msm.cpp", {option}}, rounds,
                   std::atoi(number) < 64) &&
             good;
    }
  } else {
    std::vector<std::string> headers = named;
    if (headers.empty())
      headers = {"",
                 "aplomb/core.hpp",
                 "aplomb/text.hpp",
                 "aplomb/classify.hpp",
                 "aplomb/escalate.hpp",
                 "aplomb/respond.hpp",
                 "aplomb/session.hpp",
                 "aplomb/aplomb.hpp"};
    for (auto const& header : headers) {
      std::string const source = folder + "/unit.cpp";
      std::ofstream(source) << (header.empty() ? "" : "#include <" + header + ">\n") << "int main() {}\n";
      good = print({header.empty() ? "none" : header, source}, rounds, true) && good;
    }
  }
  return run({"rm", "-r", folder}).good && good ? 0 : 1;
}
