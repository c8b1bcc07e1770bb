// A consumer of results that passes everything on and shows how far the run is.
#pragma once

#include <string>
#include <vector>

#include "cli/progress.h"
#include "eval/run.h"

namespace quotum::cli {

// Borrows all three; accept() is called by the thread that owns `progress`.
class ShownProgress final : public eval::ResultConsumer {
 public:
  ShownProgress(eval::ResultConsumer& inner, const eval::Population& population, Progress& progress)
      : inner_(inner), population_(population), progress_(progress) {}

  [[nodiscard]] std::vector<std::string> render(
      const std::vector<eval::ResultBlock>& blocks) const override {
    return inner_.render(blocks);
  }
  source::Outcome accept(const std::vector<eval::ResultBlock>& blocks,
                         const std::vector<std::string>& texts) override {
    source::Outcome accepted = inner_.accept(blocks, texts);
    if (accepted && !blocks.empty()) {
      const eval::ResultBlock& top = blocks.front();
      progress_.advance(top.first_row + top.rows, population_.levels.at(top.level).rows());
    }
    return accepted;
  }

 private:
  eval::ResultConsumer& inner_;
  const eval::Population& population_;
  Progress& progress_;
};

}  // namespace quotum::cli
