-- One line for load.py: how many answers, in what time, and how many were no good.
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("measured requests=%d microseconds=%d failed=%d\n", summary.requests, summary.duration,
    errors.status + errors.timeout + errors.connect))
end
