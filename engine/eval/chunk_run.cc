// Chunks over workers, see chunk_run.h.
#include "eval/chunk_run.h"

#include <deque>
#include <iterator>
#include <utility>

namespace quotum::eval {
namespace {

constexpr std::size_t kChunksPerThread = 2;  // in hand: one at work, one waiting
// So many while one of them, with a very large employer in it, keeps the others waiting.
constexpr std::size_t kMostChunksPerThread = 16;

struct Finished {
  Population population;
  std::vector<ResultBlock> blocks;
  std::unique_ptr<ResultConsumer::Rendered> rendered;
};

void add(PopulationCounts& all, const PopulationCounts& more) {
  all.rows += more.rows;
  all.used += more.used;
  all.rejected += more.rejected;
  all.withheld += more.withheld;
  all.other_year += more.other_year;
  all.without_rows += more.without_rows;
}

class ChunkRun {
 public:
  ChunkRun(const plan::Plan& plan, const PopulationOptions& nesting, std::size_t block_rows,
           table::Workers& workers, ResultConsumer& consumer, table::StageTimes* times)
      : plan_(plan),
        nesting_(nesting),
        workers_(workers),
        consumer_(consumer),
        times_(times),
        evaluators_(plan, block_rows) {
    totals_.counts.resize(plan.levels.size());
  }

  ChunkRun(const ChunkRun&) = delete;
  ChunkRun(ChunkRun&&) = delete;
  ChunkRun& operator=(const ChunkRun&) = delete;
  ChunkRun& operator=(ChunkRun&&) = delete;
  // Tasks that were given out use this object, and may still be at work when a run ends early.
  ~ChunkRun() {
    if (!waiting_.empty()) {
      workers_.drop();
    }
    for (const auto& result : waiting_) {
      result.wait();
    }
  }

  source::Result<ChunkTotals> run(ChunkSource& source) {
    const auto threads = static_cast<std::size_t>(workers_.threads());
    for (bool ended = false; !ended || !waiting_.empty();) {
      const bool short_of_work = waiting_.size() < kChunksPerThread * threads;
      const bool held_up = !waiting_.empty() && !table::Workers::is_done(waiting_.front());
      if (!short_of_work && held_up && workers_.help()) {
        continue;
      }
      if (!ended &&
          (short_of_work || (held_up && waiting_.size() < kMostChunksPerThread * threads))) {
        auto chunk = source.next();
        if (!chunk) {
          return chunk.error();
        }
        ended = !chunk.value();
        if (!ended) {
          waiting_.push_back(workers_.submit(
              [this, chunk = std::move(*chunk.value())] { return compute(chunk); }));
        }
        continue;
      }
      if (source::Outcome accepted = take(wait_for_oldest()); !accepted) {
        return accepted.error();
      }
    }
    return std::move(totals_);
  }

 private:
  source::Result<Finished> compute(const Chunk& chunk) {
    Finished finished;
    {
      const table::StageTimer timer(times_, table::Stage::kNest);
      auto files = chunk();
      if (!files) {
        return files.error();
      }
      finished.population = nest(plan_, std::move(files.value()), nesting_);
    }
    {
      const table::StageTimer timer(times_, table::Stage::kCompute);
      const std::size_t rows = finished.population.levels.front().rows();
      finished.blocks = evaluate_slice(plan_, finished.population, 0, rows, *evaluators_.take());
    }
    const table::StageTimer timer(times_, table::Stage::kFormat);
    finished.rendered = consumer_.render(finished.population, finished.blocks);
    return finished;
  }

  source::Result<Finished> wait_for_oldest() {
    std::future<source::Result<Finished>> oldest = std::move(waiting_.front());
    waiting_.pop_front();
    return workers_.take(std::move(oldest));
  }

  source::Outcome take(source::Result<Finished> result) {
    if (!result) {
      return result.error();
    }
    Finished& finished = result.value();
    for (std::size_t level = 0; level < totals_.counts.size(); ++level) {
      add(totals_.counts[level], finished.population.counts[level]);
    }
    std::move(finished.population.errors.begin(), finished.population.errors.end(),
              std::back_inserter(totals_.errors));
    const table::StageTimer timer(times_, table::Stage::kWrite);
    return consumer_.accept(finished.population, finished.blocks, *finished.rendered);
  }

  const plan::Plan& plan_;
  const PopulationOptions& nesting_;
  table::Workers& workers_;
  ResultConsumer& consumer_;
  table::StageTimes* times_;
  EvaluatorPool evaluators_;
  ChunkTotals totals_;
  std::deque<std::future<source::Result<Finished>>> waiting_;
};

}  // namespace

source::Result<ChunkTotals> run_chunks(const plan::Plan& plan, ChunkSource& source,
                                       const PopulationOptions& nesting, std::size_t block_rows,
                                       table::Workers& workers, ResultConsumer& consumer,
                                       table::StageTimes* times) {
  return ChunkRun(plan, nesting, block_rows, workers, consumer, times).run(source);
}

}  // namespace quotum::eval
