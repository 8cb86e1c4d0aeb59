const examples = {};
export default examples;
