-- What wrk sends: one of some bodies after another, each under a key that was never sent before, so
-- that no filing is a repeat. Trackings carry the key too; a server that needs none ignores it.
--
--   wrk ... -s load.lua ADDRESS -- BODIES    a file with one JSON body a line
--
-- Prints one line of JSON at the end. Absent: a look at the answers, which would cost more than
-- asking; wrk itself counts those with a status above 399.

local bodies = {}
local headers = { ["Content-Type"] = "application/json" }
local seed
local sent = 0

function init(args)
  for line in io.lines(args[1]) do
    bodies[#bodies + 1] = line
  end
  local chance = assert(io.open("/dev/urandom", "rb"))
  seed = chance:read(12):gsub(".", function(byte)
    return string.format("%02x", string.byte(byte))
  end)
  chance:close()
end

function request()
  sent = sent + 1
  headers["Idempotency-Key"] = seed .. "-" .. sent
  -- From an address of its own behind one proxy, as citizens come: none is one too many.
  headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(sent / 65536) % 256, math.floor(sent / 256) % 256, sent % 256)
  return wrk.format("POST", nil, headers, bodies[sent % #bodies + 1])
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"answers":%d,"micros":%d,"bytes":%d,"p50_micros":%d,"p99_micros":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout
  ))
end
