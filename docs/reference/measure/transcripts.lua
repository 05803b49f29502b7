-- wrk: transcripts of learners taken at random from the file that CAIRN_LEARNERS names, an id a line.
local learners = {}
for line in io.lines(os.getenv('CAIRN_LEARNERS')) do learners[#learners + 1] = line end
math.randomseed(42)

request = function()
    return wrk.format('GET', '/api/v1/learners/' .. learners[math.random(#learners)] .. '/transcript')
end
