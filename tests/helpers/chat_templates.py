"""Chat templates of the shapes that models of the family have, and a trap or two of each."""

# System text is put into the first question; roles must take turns.
LLAMA_2 = (
    "{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}"
    "{% set system_message = messages[0]['content'] %}{% else %}"
    "{% set loop_messages = messages %}{% set system_message = false %}{% endif %}"
    "{% for message in loop_messages %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}"
    "{% endif %}"
    "{% if loop.index0 == 0 and system_message != false %}"
    "{% set content = '<<SYS>>\\n' + system_message + '\\n<</SYS>>\\n\\n' + message['content'] %}"
    "{% else %}{% set content = message['content'] %}{% endif %}"
    "{% if message['role'] == 'user' %}"
    "{{ bos_token + '[INST] ' + content.strip() + ' [/INST]' }}"
    "{% elif message['role'] == 'assistant' %}"
    "{{ ' '  + content.strip() + ' ' + eos_token }}{% endif %}{% endfor %}"
)

# The day, tools that may not be there, and text that is trimmed.
LLAMA_3_2 = """{{- bos_token }}
{%- if custom_tools is defined %}
    {%- set tools = custom_tools %}
{%- endif %}
{%- if not tools_in_user_message is defined %}
    {%- set tools_in_user_message = true %}
{%- endif %}
{%- if not date_string is defined %}
    {%- if strftime_now is defined %}
        {%- set date_string = strftime_now("%d %b %Y") %}
    {%- else %}
        {%- set date_string = "26 Jul 2024" %}
    {%- endif %}
{%- endif %}
{%- if not tools is defined %}
    {%- set tools = none %}
{%- endif %}

{#- This block extracts the system message, so we can slot it into the right place. #}
{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content']|trim %}
    {%- set messages = messages[1:] %}
{%- else %}
    {%- set system_message = "" %}
{%- endif %}

{{- "<|start_header_id|>system<|end_header_id|>\\n\\n" }}
{%- if tools is not none %}
    {{- "Environment: ipython\\n" }}
{%- endif %}
{{- "Cutting Knowledge Date: December 2023\\n" }}
{{- "Today Date: " + date_string + "\\n\\n" }}
{%- if tools is not none and not tools_in_user_message %}
    {%- for t in tools %}
        {{- t | tojson(indent=4) }}
        {{- "\\n\\n" }}
    {%- endfor %}
{%- endif %}
{{- system_message }}
{{- "<|eot_id|>" }}
{%- if tools_in_user_message and not tools is none %}
    {%- if messages | length != 0 %}
        {%- set messages = messages[1:] %}
    {%- else %}
        {{- raise_exception("Cannot put tools in the first user message when there is none!") }}
    {%- endif %}
{%- endif %}

{%- for message in messages %}
    {%- if not (message.role == 'ipython' or message.role == 'tool' or 'tool_calls' in message) %}
        {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' }}
        {{- message['content'] | trim + '<|eot_id|>' }}
    {%- elif 'tool_calls' in message %}
        {%- if not message.tool_calls|length == 1 %}
            {{- raise_exception("This model only supports single tool-calls at once!") }}
        {%- endif %}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}
{%- endif %}
"""

# Two loops, a namespace, filters with tests, and tools that are asked for by `is not none`.
MISTRAL_NEMO = """{%- if messages[0]["role"] == "system" %}
    {%- set system_message = messages[0]["content"] %}
    {%- set loop_messages = messages[1:] %}
{%- else %}
    {%- set loop_messages = messages %}
{%- endif %}
{%- if not tools is defined %}
    {%- set tools = none %}
{%- endif %}
{%- set user_messages = loop_messages | selectattr("role", "equalto", "user") | list %}

{%- set ns = namespace() %}
{%- set ns.index = 0 %}
{%- for message in loop_messages %}
    {%- if not (message.role == "tool" or (message.tool_calls is defined and message.tool_calls is not none)) %}
        {%- if (message["role"] == "user") != (ns.index % 2 == 0) %}
            {{- raise_exception("After the optional system message, conversation roles must alternate user/assistant/user/assistant/...") }}
        {%- endif %}
        {%- set ns.index = ns.index + 1 %}
    {%- endif %}
{%- endfor %}

{{- bos_token }}
{%- for message in loop_messages %}
    {%- if message["role"] == "user" %}
        {%- if tools is not none and (message == user_messages[-1]) %}
            {{- "[AVAILABLE_TOOLS]" + tools|tojson + "[/AVAILABLE_TOOLS]" }}
        {%- endif %}
        {%- if loop.last and system_message is defined %}
            {{- "[INST]" + system_message + "\\n\\n" + message["content"] + "[/INST]" }}
        {%- else %}
            {{- "[INST]" + message["content"] + "[/INST]" }}
        {%- endif %}
    {%- elif message["role"] == "assistant" %}
        {{- message["content"] + eos_token}}
    {%- else %}
        {{- raise_exception("Only user and assistant roles are supported, with the exception of an initial optional system message!") }}
    {%- endif %}
{%- endfor %}
"""  # noqa: E501

CHATML = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' "
    "+ message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)

SMOLLM2 = (
    "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
    "{{ '<|im_start|>system\\nYou are a helpful AI assistant named SmolLM, "
    "trained by Hugging Face<|im_end|>\\n' }}{% endif %}"
    "{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)

# Lines of blocks among lines of text: what is written depends on how blocks are trimmed.
ZEPHYR = """{% for message in messages %}
{% if message['role'] == 'user' %}
{{ '<|user|>
' + message['content'] + eos_token }}
{% elif message['role'] == 'system' %}
{{ '<|system|>
' + message['content'] + eos_token }}
{% elif message['role'] == 'assistant' %}
{{ '<|assistant|>
'  + message['content'] + eos_token }}
{% endif %}
{% if loop.last and add_generation_prompt %}
{{ '<|assistant|>' }}
{% endif %}
{% endfor %}"""

GEMMA = (
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}"
    "{{ raise_exception('System role not supported') }}{% endif %}{% for message in messages %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception("
    "'Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}"
    "{% if (message['role'] == 'assistant') %}{% set role = 'model' %}"
    "{% else %}{% set role = message['role'] %}{% endif %}"
    "{{ '<start_of_turn>' + role + '\\n' + message['content'] | trim + '<end_of_turn>\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{'<start_of_turn>model\\n'}}{% endif %}"
)

# Namespaces set from inside of loops, neighbours, slices that run backwards, methods of texts.
QWEN_3 = """{%- if tools %}
    {{- '<|im_start|>system\\n# Tools\\n' }}
    {%- for tool in tools %}{{- tool | tojson }}{%- endfor %}
{%- elif messages[0].role == 'system' %}
    {{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}
{%- endif %}
{%- set ns = namespace(multi_step_tool=true, last_query_index=messages|length - 1) %}
{%- for message in messages[::-1] %}
    {%- set index = (messages|length - 1) - loop.index0 %}
    {%- if ns.multi_step_tool and message.role == "user" and message.content is string and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}
        {%- set ns.multi_step_tool = false %}
        {%- set ns.last_query_index = index %}
    {%- endif %}
{%- endfor %}
{%- for message in messages %}
    {%- set content = message.content if message.content is string else '' %}
    {%- if (message.role == "user") or (message.role == "system" and not loop.first) %}
        {{- '<|im_start|>' + message.role + '\\n' + content + '<|im_end|>' + '\\n' }}
    {%- elif message.role == "assistant" %}
        {%- set reasoning_content = '' %}
        {%- if message.reasoning_content is string %}
            {%- set reasoning_content = message.reasoning_content %}
        {%- elif '</think>' in content %}
            {%- set reasoning_content = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}
            {%- set content = content.split('</think>')[-1].lstrip('\\n') %}
        {%- endif %}
        {%- if loop.index0 > ns.last_query_index and (loop.last or (not loop.last and reasoning_content)) %}
            {{- '<|im_start|>' + message.role + '\\n<think>\\n' + reasoning_content.strip('\\n') + '\\n</think>\\n\\n' + content.lstrip('\\n') }}
        {%- else %}
            {{- '<|im_start|>' + message.role + '\\n' + content }}
        {%- endif %}
        {{- '<|im_end|>\\n' }}
    {%- endif %}
    {%- if loop.previtem and loop.previtem.role == message.role %}{{- '(again)' }}{%- endif %}
    {%- if loop.nextitem is defined and loop.nextitem.role == message.role %}{{- '(more)' }}{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\\n' }}
    {%- if enable_thinking is defined and enable_thinking is false %}
        {{- '<think>\\n\\n</think>\\n\\n' }}
    {%- endif %}
{%- endif %}"""  # noqa: E501

# What marks answers for training, with a name that is set inside and looked for outside.
GENERATION = """{%- set mark = 'outer' -%}
{% for message in messages %}
{% if message.role == 'assistant' %}
{% generation %}
{% set mark = 'inner' %}
<|assistant|>{{ message.content }}{{ mark }}{{ eos_token }}
{% endgeneration %}
{% else %}
<|{{ message.role }}|>{{ message.content }}
{% endif %}
{{ mark }}
{% endfor %}
{% if add_generation_prompt %}<|assistant|>{% endif %}
"""

# Loops that are left, macros with defaults, and blocks that call back.
MACROS = """{% macro turn(role, text='(nothing)', times=1) %}
  <{{ role|upper }}:{{ times }}>{{ text|trim|replace('\\n', ' / ') }}
{% endmacro %}
{% macro framed(title) -%}
[{{ title }}|{{ caller() }}]
{%- endmacro %}
{% for message in messages if message.content %}
    {% if message.role == 'system' and not loop.first %}{% continue %}{% endif %}
    {% if loop.index > 6 %}{% break %}{% endif %}
\t{{ turn(message['role'], message['content'], times=loop.index) }}
{% else %}
  nothing was said
{% endfor %}
{{ turn('nobody') }}
{%- call framed('end') %}{{ messages|map(attribute='role')|unique|join(',') }}{% endcall %}
{% if add_generation_prompt is true %} go{% elif add_generation_prompt is false %} on{% endif %}
"""

# What is defined, what is none, what is empty.
ASKS = """{%- for name, value in [('tools', tools), ('documents', documents), ('bos', bos_token),
    ('eos', eos_token), ('unk', unk_token), ('pad', pad_token), ('sep', sep_token),
    ('date', date_string), ('thinking', enable_thinking), ('custom', custom_tools)] %}
{{ name }}: {{ value is defined }} {{ value is none }} {{ value is string }} {{ value == '' }}
{% endfor -%}
{{ messages[0].name is defined }} {{ 'tool_calls' in messages[0] }} {{ add_generation_prompt }}
{{ strftime_now is defined }} {{ raise_exception is defined }} {{ cycler is defined }}
{{ messages[-1].content }}
"""

# Values as JSON and as Jinja writes them, and what dict and namespace make.
VALUES = """{%- set ns = namespace(seen=[], self=1) -%}
{{ messages|tojson }} {{ messages|tojson(indent=2) }} {{ messages[0]|tojson(sort_keys=true) }}
{{ messages[0]|tojson(true) }} {{ messages[0]|tojson(separators=(',', ':')) }}
{{ dict(a=1, b='<&>')|tojson }} {{ dict.fromkeys(['x', 'y'], 0) }} {{ dict([('k', 2)]) }}
{% for m in messages %}{% set ns.seen = ns.seen + [m.content|length] %}{% endfor %}
{{ ns.seen }} {{ ns.self }} {{ none }} {{ true }} {{ 1.0 }} {{ 'a' ~ 1 ~ none }} {{ messages[99] }}
{{ messages|groupby('role')|map('first')|list }} {{ messages[0].items()|list }}
{{ messages[-1].content.split() }} {{ messages[-1].content.title()|e }} {{ '%s!'|format('x') }}
{{ messages[-1].content.strip().startswith('a') }} {{ "{:>6}".format('abc') }} {{ [3, 1]|sort }}
{{ messages[0]['content'][:3] }}\\n{{ 'tab\\tline\\n' }}{{ messages[-1].content|indent(2) }}
"""

TEMPLATES = {
    "Llama 2": LLAMA_2,
    "Llama 3.2": LLAMA_3_2,
    "Mistral Nemo": MISTRAL_NEMO,
    "ChatML": CHATML,
    "SmolLM2": SMOLLM2,
    "Zephyr": ZEPHYR,
    "Gemma": GEMMA,
    "Qwen 3": QWEN_3,
    "generation blocks": GENERATION,
    "macros": MACROS,
    "questions": ASKS,
    "values": VALUES,
}
